/** The plain pages that the links in mails lead to, unless a frontend has its own. They have no script, and no GET changes a thing. */
@NullMarked
package dev.inkwell.auth.page;

import org.jspecify.annotations.NullMarked;
