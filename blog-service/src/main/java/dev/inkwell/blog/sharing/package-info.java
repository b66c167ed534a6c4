/** What others show of a public post where somebody links to it: OpenGraph, Twitter cards, schema.org, oEmbed. */
@NullMarked
package dev.inkwell.blog.sharing;

import org.jspecify.annotations.NullMarked;
