package dev.inkwell.blog.comment;

/**
 * What is counted of a comment. It moves without a new version: it is nobody's edit.
 *
 * @param replies direct replies that are shown
 * @param children direct replies of any status
 * @param reports of the text as it is now
 */
public record CommentCounts(long likes, long replies, long children, long reports) {

    static final CommentCounts NONE = new CommentCounts(0, 0, 0, 0);

    CommentCounts withReplies(long moreShown, long moreOfAny) {
        return new CommentCounts(likes, replies + moreShown, children + moreOfAny, reports);
    }

    CommentCounts withoutReports() {
        return new CommentCounts(likes, replies, children, 0);
    }

    CommentCounts withReport() {
        return new CommentCounts(likes, replies, children, reports + 1);
    }
}
