package dev.inkwell.blog.preview;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;

/** The links to drafts that a person has made, but not what opens them. */
@ApplicationScoped
class PreviewData implements PersonalData {

    private final PreviewRepository previews;

    PreviewData(PreviewRepository previews) {
        this.previews = previews;
    }

    @Override
    public String name() {
        return "previews";
    }

    @Override
    public Stream<Map<String, Object>> of(String accountId) {
        return previews.own().of(accountId).peek(preview -> preview.remove("tokenHash"));
    }
}
