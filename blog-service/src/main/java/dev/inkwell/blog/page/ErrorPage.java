package dev.inkwell.blog.page;

import dev.inkwell.kit.problem.FieldError;
import dev.inkwell.kit.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What went wrong.
 *
 * @param traceId finds the request in the logs
 */
public record ErrorPage(String title, List<String> reasons, String traceId) {

    static ErrorPage of(Problem problem) {
        List<String> reasons = Stream.concat(
                        Stream.ofNullable(problem.detail()),
                        problem.errors().stream().map(FieldError::detail))
                .toList();
        return new ErrorPage(problem.title(), reasons, problem.traceId());
    }
}
