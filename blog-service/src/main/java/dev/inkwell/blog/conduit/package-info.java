/**
 * The Conduit (RealWorld) API, below {@code /api} and beside {@code /api/v1}: an adapter over the services of other packages, none
 * of which knows it. docs/adr/0022, docs/api/conduit.md.
 */
@NullMarked
package dev.inkwell.blog.conduit;

import org.jspecify.annotations.NullMarked;
