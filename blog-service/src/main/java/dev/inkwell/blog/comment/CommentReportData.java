package dev.inkwell.blog.comment;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;

/** Which comments a person has reported, and why. */
@ApplicationScoped
class CommentReportData implements PersonalData {

    private record Exported(String id, String commentId, String reason, Instant createdAt) {}

    private final CommentReportRepository reports;

    CommentReportData(CommentReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "commentReports";
    }

    @Override
    public Stream<?> of(String person) {
        return reports.all(person)
                .map(report -> new Exported(
                        report.id().toHexString(),
                        report.commentId().toHexString(),
                        report.reason(),
                        report.createdAt()));
    }
}
