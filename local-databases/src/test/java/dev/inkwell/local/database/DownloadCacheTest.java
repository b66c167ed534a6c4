package dev.inkwell.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadCacheTest {

    @TempDir
    private Path root;

    private DownloadCache cache;

    @BeforeEach
    void open() {
        cache = new DownloadCache(root);
    }

    @Test
    void aFailedFillingLeavesNothingThatCouldBeUsed() {
        assertThatThrownBy(() -> cache.folder("thing", folder -> {
                    Files.writeString(folder.resolve("half"), "half");
                    throw new IOException("the line is cut");
                }))
                .hasMessage("the line is cut");

        assertThat(root.toFile().list()).containsExactly("thing.lock");
    }

    @Test
    void whatAKilledBuildLeftIsDeletedAndTheFolderFilledAnew() throws IOException {
        Path left = Files.createDirectories(root.resolve("thing.part123"));

        Path folder = cache.folder("thing", scratch -> Files.writeString(scratch.resolve("whole"), "whole"));

        assertThat(folder.resolve("whole")).hasContent("whole");
        assertThat(left).doesNotExist();
    }

    @Test
    void manyAtOnceFillItOnce() {
        AtomicInteger fillings = new AtomicInteger();

        List<Path> folders = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> filled("thing", fillings))
                .toList();

        assertThat(fillings).hasValue(1);
        assertThat(folders).allSatisfy(folder -> assertThat(folder).isEqualTo(root.resolve("thing")));
    }

    @Test
    void anotherProcessThatFillsItIsWaitedFor() throws Exception {
        Process other = dev.inkwell.local.process.Forked.jvm(SlowFilling.class, root.toString());
        assertThat(other.inputReader().readLine()).isEqualTo("filling");
        AtomicInteger fillings = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);

        Thread.startVirtualThread(() -> {
            filled("thing", fillings);
            done.countDown();
        });

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(fillings).hasValue(0);
        assertThat(root.resolve("thing/by-the-other")).exists();
    }

    private Path filled(String name, AtomicInteger fillings) {
        try {
            return cache.folder(name, folder -> fillings.incrementAndGet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
