package dev.inkwell.blog.notification;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Up to when a person has read what they were told. */
@ApplicationScoped
class ReadMarkData implements PersonalData {

    private final ReadMarkRepository marks;

    ReadMarkData(ReadMarkRepository marks) {
        this.marks = marks;
    }

    @Override
    public String name() {
        return "notificationsRead";
    }

    @Override
    public Stream<?> of(String person) {
        return marks.findByIdOptional(person).stream();
    }
}
