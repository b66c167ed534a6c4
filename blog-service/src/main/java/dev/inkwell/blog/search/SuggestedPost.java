package dev.inkwell.blog.search;

import java.util.List;
import org.bson.types.ObjectId;

record SuggestedPost(ObjectId id, String title, List<String> tags) {}
