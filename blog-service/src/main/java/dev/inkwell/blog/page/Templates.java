package dev.inkwell.blog.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/page}; they escape what they show, save for what was sanitised when it was stored. */
@CheckedTemplate(basePath = "page")
class Templates {

    private Templates() {}

    static native TemplateInstance home(Frame frame, HomePage page);

    static native TemplateInstance post(Frame frame, PostPage page);

    static native TemplateInstance list(Frame frame, ListPage page);

    static native TemplateInstance error(Frame frame, ErrorPage page);
}
