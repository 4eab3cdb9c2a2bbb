package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void givesTheReferenceRoots() {
        var tree = new Tree();

        for (int size = 0; size <= 8; size++) {
            assertThat(tree.root()).as("size %d", size).isEqualTo(Reference.ROOTS.get(size));
            if (size < 8) {
                tree.add(Reference.hashes().get(size));
            }
        }
    }

    @Test
    @Tag("slow")
    void givesThePlainRootAtEverySizeAcrossTileBorders() {
        var tree = new Tree();
        var leaves = new ArrayList<byte[]>();

        for (int size = 1; size <= 66_000; size++) {
            leaves.add(Made.hash(size));
            tree.add(leaves.getLast());
            if (size <= 600 || (size >= 65_530 && size <= 65_545) || size % 21_997 == 0) {
                assertThat(tree.root()).as("size %d", size).isEqualTo(Plain.root(leaves));
            }
        }
    }

    @Test
    void handsOutEveryTileOnceWhenItIsFull() {
        var written = new ArrayList<String>();
        var tree = new Tree();

        for (int i = 1; i <= 2 * 65_536; i++) {
            tree.add(
                    Made.hash(i),
                    (level, n, hashes) -> written.add(level + "/" + n + ":" + hashes.length));
        }

        assertThat(written).hasSize(2 * 256 + 2).doesNotHaveDuplicates();
        assertThat(written).startsWith("0/0:8192", "0/1:8192").endsWith("0/511:8192", "1/1:8192");
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        Map<List<Number>, byte[]> stored = new HashMap<>();
        TileWriter store = (level, n, hashes) -> stored.put(List.of(level, n), hashes);
        TileReader read = (level, n) -> stored.getOrDefault(List.of(level, n), new byte[0]);
        var tree = new Tree();

        for (int size = 1; size <= 131_900; size++) {
            tree.add(Made.hash(size), store);
            if ((size <= 1_030 && size % 103 == 0)
                    || (size > 65_500 && size % 6_131 == 0)
                    || size == 131_072) {
                var resumed = Tree.resume(size / 256, read);
                for (long seq = resumed.size() + 1; seq <= size; seq++) {
                    resumed.add(Made.hash(seq));
                }
                assertThat(resumed.head()).isEqualTo(tree.head());
            }
        }
    }

    @Test
    void aCopyGrowsByItself() {
        var tree = new Tree();
        tree.add(Made.hash(1));
        Head before = tree.head();

        Tree copy = tree.copy();
        copy.add(Made.hash(2));

        assertThat(tree.head()).isEqualTo(before);
        assertThat(copy.size()).isEqualTo(2);
    }

    @Test
    void takesNoEntryOverAHole() {
        var tree = new Tree();
        tree.add(Made.leaf(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> tree.add(Made.leaf(3)))
                .withMessageContaining("entry 2");
        assertThatIllegalStateException().isThrownBy(() -> tree.add(Made.leaf(1)));
    }
}
