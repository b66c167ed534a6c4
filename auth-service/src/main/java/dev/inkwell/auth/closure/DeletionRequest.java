package dev.inkwell.auth.closure;

import dev.inkwell.auth.event.DeletedAuthorsPosts;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The wish to be gone.
 *
 * @param posts whether one's posts stay, under an author without a name, or go too
 */
record DeletionRequest(
        @NotNull @Schema(format = "password") String currentPassword,
        @NotNull DeletedAuthorsPosts posts) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "DeletionRequest[" + posts + "]";
    }
}
