/** People as Conduit knows them: registration, sign-in and settings by auth-service, profiles and follows from here. */
@NullMarked
package dev.inkwell.blog.conduit.account;

import org.jspecify.annotations.NullMarked;
