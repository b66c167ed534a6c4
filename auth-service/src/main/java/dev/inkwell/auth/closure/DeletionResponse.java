package dev.inkwell.auth.closure;

import dev.inkwell.auth.event.DeletedAuthorsPosts;
import java.time.Instant;

/** @param dueAt until then it can be withdrawn */
public record DeletionResponse(Instant dueAt, DeletedAuthorsPosts posts) {}
