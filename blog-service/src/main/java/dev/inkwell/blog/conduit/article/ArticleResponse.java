package dev.inkwell.blog.conduit.article;

/** One article. */
record ArticleResponse(Article article) {}
