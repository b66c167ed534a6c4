package dev.inkwell.blog.conduit;

import java.util.List;
import java.util.Map;

/** Every refusal of this API: what is wrong with which field. */
public record ErrorsResponse(Map<String, List<String>> errors) {}
