package dev.inkwell.auth.role;

import java.util.List;

/**
 * What an account may do, as of one moment.
 *
 * @param roles the names of those that it has itself, sorted
 * @param permissions what they allow together, by what they include too; sorted
 * @param version of the role whose rights changed last: of two moments, the later has no lower one
 */
public record Rights(List<String> roles, List<String> permissions, long version) {}
