/** Devices that have signed in before: known by a long random token that they keep. */
@NullMarked
package dev.inkwell.auth.device;

import org.jspecify.annotations.NullMarked;
