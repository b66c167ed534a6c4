package dev.inkwell.auth.password;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;

/**
 * The memory of one hash at a time, in blocks of 1 KiB, kept for the next one: else the 19 MiB of each are the collector's work.
 * Blocks are given in the order in which they came back, so that neighbours in the hash stay neighbours in memory; one pool for
 * all would shuffle them, which costs a fifth of the hash. BouncyCastle clears each block before it gives it back.
 */
final class HashMemory implements BlockPool {

    /** Twice the default cost: what costlier hashes need beyond goes back to the collector. */
    private static final int MAX_BLOCKS = 2 * 19_456;

    /** As many as there were hashes at the same time, which {@link HashingQueue} limits. */
    private static final ConcurrentLinkedDeque<HashMemory> IDLE = new ConcurrentLinkedDeque<>();

    private final Queue<Block> blocks = new ArrayDeque<>();

    private HashMemory() {}

    /** Memory that nobody else uses until it is released. */
    static HashMemory take() {
        HashMemory idle = IDLE.pollFirst();
        return idle == null ? new HashMemory() : idle;
    }

    void release() {
        IDLE.addFirst(this);
    }

    @Override
    public Block allocate() {
        Block block = blocks.poll();
        return block == null ? new Block() : block;
    }

    @Override
    public void deallocate(Block block) {
        if (blocks.size() < MAX_BLOCKS) {
            blocks.add(block);
        }
    }
}
