package dev.inkwell.blog.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what link references expand to, as cmark does: one long definition used very often would else grow with the square of the source. Links past
 * the budget keep their text only.
 */
final class ReferenceBudget extends AbstractVisitor {
    private static final long FREE = 100_000;

    private long left;

    private ReferenceBudget(long budget) {
        this.left = budget;
    }

    static Node apply(Node document, int sourceLength) {
        document.accept(new ReferenceBudget(Math.max(FREE, sourceLength)));
        return document;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        spend(link, link.getDestination(), link.getTitle());
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        spend(image, image.getDestination(), image.getTitle());
    }

    private void spend(Node node, String destination, @Nullable String title) {
        left -= destination.length() + (title == null ? 0 : title.length());
        if (left < 0) {
            unwrap(node);
        }
    }

    private static void unwrap(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }
}
