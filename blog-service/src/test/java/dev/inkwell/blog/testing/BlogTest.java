package dev.inkwell.blog.testing;

import dev.inkwell.local.database.test.MongoTestResource;
import io.quarkus.test.common.WithTestResource;

/** What a feature test stands on: the whole service over a real MongoDB, with a small auth-service beside it; all share one start. */
@WithTestResource(MongoTestResource.class)
@WithTestResource(AuthServer.class)
public abstract class BlogTest {}
