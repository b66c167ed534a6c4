package dev.inkwell.local.process;

import java.util.List;

/** How a command is given a session of its own on this system: setsid on Linux, perl where there is none (macOS). */
final class Sessions {

    private Sessions() {}

    static List<String> ownSession() {
        if (Commands.onPath("setsid").isPresent()) {
            return List.of("setsid");
        }
        return Commands.onPath("perl").isPresent()
                ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV")
                : List.of();
    }
}
