package dev.inkwell.blog.view;

/** Of what views are added up, besides posts. */
enum ViewKind {
    SITE,
    AUTHOR,
    TAG
}
