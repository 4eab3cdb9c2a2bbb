package org.xieshou.poverty;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Which sums of a tree of areas are not told, so that no small one is told and none of those hidden can be found by
/// subtraction: whatever is told of a whole and its parts, what remains unknown is spread over two parts at least, and
/// is not small either.
///
/// @param <S> sums that add up from the parts to the whole
/// @param isSmall of sums, whether they would point at somebody; never of nothing
/// @param size of sums: the smallest is hidden first to cover another
public record Disclosure<S>(BinaryOperator<S> plus, Predicate<S> isSmall, ToLongFunction<S> size) {
    /// A whole with its parts; without parts where nothing smaller is told.
    public record Tree<S>(String name, S sums, List<Tree<S>> parts) {
        public Tree {
            parts = List.copyOf(parts);
        }
    }

    /// The nodes to hide, each as the very object in the tree.
    public Set<Tree<S>> hidden(Tree<S> root) {
        return hidden(root, Set.of());
    }

    /// The same for numbers that are hidden wherever others are.
    ///
    /// @param others nodes of the same tree, as this method gave them for the others
    public Set<Tree<S>> hidden(Tree<S> root, Set<Tree<S>> others) {
        var hidden = Collections.<Tree<S>>newSetFromMap(new IdentityHashMap<>());
        hidden.addAll(others);
        settle(root, hidden);
        return hidden;
    }

    private void settle(Tree<S> node, Set<Tree<S>> hidden) {
        node.parts.forEach(part -> settle(part, hidden));
        if (hidden.contains(node) || isSmall.test(node.sums)) {
            hide(node, hidden);
        } else {
            cover(node, hidden);
        }
    }

    /// Hides more parts of a whole that is told until what is lost cannot be found; at last the whole itself.
    private void cover(Tree<S> node, Set<Tree<S>> hidden) {
        while (!isSafe(node, hidden)) {
            var next =
                    node.parts.stream()
                            .filter(part -> !hidden.contains(part))
                            .min(Comparator.comparingLong(part -> size.applyAsLong(part.sums)));
            if (next.isEmpty()) {
                hidden.add(node);
                return;
            }
            hide(next.get(), hidden);
        }
    }

    private boolean isSafe(Tree<S> node, Set<Tree<S>> hidden) {
        var lost = node.parts.stream().filter(hidden::contains).toList();
        return lost.isEmpty() || (lost.size() > 1 && !isSmall.test(unknown(node, hidden)));
    }

    /// What nobody can take apart: the sum of the hidden leaves that only hidden nodes lead to.
    private S unknown(Tree<S> node, Set<Tree<S>> hidden) {
        return node.parts.stream()
                .filter(hidden::contains)
                .map(part -> part.parts.isEmpty() ? part.sums : unknown(part, hidden))
                .reduce(plus)
                .orElseThrow();
    }

    /// A hidden whole whose parts are all told would be their sum, so one of them goes with it.
    private void hide(Tree<S> node, Set<Tree<S>> hidden) {
        hidden.add(node);
        if (!node.parts.isEmpty() && node.parts.stream().noneMatch(hidden::contains)) {
            node.parts.stream()
                    .min(Comparator.comparingLong(part -> size.applyAsLong(part.sums)))
                    .ifPresent(part -> hide(part, hidden));
        }
    }
}
