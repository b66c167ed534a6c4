package dev.inkwell.local.database;

import dev.inkwell.local.process.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root it is run in a user namespace, where root is nobody; where namespaces are not
 * allowed (in many containers), as nobody who may still pass root's folders. For other users nothing is needed.
 *
 * @param prefix goes before each of PostgreSQL's commands
 * @param owner the user id that must own its files, or -1 for any
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    static Unprivileged ofThisUser() {
        if (!Commands.run(List.of("id", "-u")).output().trim().equals("0")) {
            return new Unprivileged(List.of(), -1);
        }
        return Stream.of(namespace(), nobody())
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(
                        () -> new LocalDatabaseException("PostgreSQL does not run as root, and neither `unshare -U`"
                                + " nor `setpriv` (util-linux) works here: build as a normal user."));
    }

    static Unprivileged namespace() {
        return new Unprivileged(List.of("unshare", "-U"), 0);
    }

    static Unprivileged nobody() {
        String id = Integer.toString(NOBODY);
        return new Unprivileged(
                List.of(
                        "setpriv",
                        "--reuid=" + id,
                        "--regid=" + id,
                        "--clear-groups",
                        // Else access(2), by which PostgreSQL finds itself, would not count the capability.
                        "--securebits=+no_setuid_fixup",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override"),
                NOBODY);
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Hands over what another way of running left behind. */
    void own(Path data) throws IOException {
        if (owner < 0 || !Files.exists(data) || owner == (int) Files.getAttribute(data, "unix:uid")) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", owner);
            }
        }
    }

    boolean works() {
        return Commands.run(command(List.of("true"))).succeeded();
    }
}
