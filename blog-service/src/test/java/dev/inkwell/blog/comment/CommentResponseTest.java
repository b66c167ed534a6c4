package dev.inkwell.blog.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommentResponseTest {

    /** Each replica, and each one after a restart, has to give the same tag: so it is written down here. */
    @Test
    void theVariantIsTheSameInEveryProcess() {
        CommentResponse comment = new CommentResponse(
                "c", "p", null, CommentStatus.APPROVED, null, "b", "<p>b</p>", Instant.EPOCH, null, 2, 1, null, 1);

        assertThat(comment.entityVariant()).isEqualTo("9f780377");
    }
}
