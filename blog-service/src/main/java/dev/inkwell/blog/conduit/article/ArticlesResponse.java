package dev.inkwell.blog.conduit.article;

import java.util.List;

/** @param articlesCount of the whole list, as far as it can be reached */
record ArticlesResponse(List<Article> articles, long articlesCount) {}
