package dev.inkwell.blog.testing;

import dev.inkwell.local.database.test.MongoTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A feature test: the whole service over a real MongoDB, with a small auth-service beside it. All share one start. */
@QuarkusTest
@WithTestResource(MongoTestResource.class)
@WithTestResource(AuthServer.class)
public abstract class BlogTest {}
