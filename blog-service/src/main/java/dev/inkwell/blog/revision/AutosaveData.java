package dev.inkwell.blog.revision;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** What a person was writing, and has not saved. */
@ApplicationScoped
class AutosaveData implements PersonalData {

    private final AutosaveRepository autosaves;

    AutosaveData(AutosaveRepository autosaves) {
        this.autosaves = autosaves;
    }

    @Override
    public String name() {
        return "autosaves";
    }

    @Override
    public Stream<?> of(String accountId) {
        return autosaves.own().of(accountId);
    }
}
