package dev.inkwell.kit.problem;

import java.io.IOException;

/** More was sent than this service takes. */
final class BodyTooLargeException extends IOException {}
