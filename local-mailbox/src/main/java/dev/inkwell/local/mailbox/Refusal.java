package dev.inkwell.local.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether mail is refused for now: a file in the folder, so that another process, or class loader, than the server's can say so. */
record Refusal(Path marker) {

    static Refusal in(Path folder) {
        return new Refusal(folder.resolve(".refused"));
    }

    boolean isOn() {
        return Files.exists(marker);
    }

    void set(boolean refused) throws IOException {
        if (!refused) {
            Files.deleteIfExists(marker);
        } else if (!isOn()) {
            Files.createFile(marker);
        }
    }
}
