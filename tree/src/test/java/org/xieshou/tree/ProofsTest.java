package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final Sealed BIG = new Sealed(66_200);

    private static Head head(int size) {
        return new Head(size, Reference.ROOTS.get(size));
    }

    private static Proofs reference(int size) {
        var tree = new Tree();
        Reference.hashes().forEach(tree::add);
        return new Proofs(tree.with((_, _) -> new byte[0]), size);
    }

    @Test
    void givesTheReferenceInclusionPaths() {
        assertThat(reference(1).inclusion(1)).isEmpty();
        assertThat(reference(8).inclusion(1))
                .containsExactlyElementsOf(
                        Reference.hexes(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(reference(8).inclusion(6))
                .containsExactlyElementsOf(
                        Reference.hexes(
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(reference(3).inclusion(3))
                .containsExactlyElementsOf(
                        Reference.hexes(
                                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
        assertThat(reference(5).inclusion(2))
                .containsExactlyElementsOf(
                        Reference.hexes(
                                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void givesTheReferenceConsistencyPaths() {
        assertThat(reference(1).consistency(1)).isEmpty();
        assertThat(reference(8).consistency(1))
                .containsExactlyElementsOf(
                        Reference.hexes(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(reference(8).consistency(6))
                .containsExactlyElementsOf(
                        Reference.hexes(
                                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(reference(5).consistency(2))
                .containsExactlyElementsOf(
                        Reference.hexes(
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void everyPairOfReferenceSizesChecks() {
        for (int newer = 1; newer <= 8; newer++) {
            for (int older = 0; older <= newer; older++) {
                List<byte[]> path = reference(newer).consistency(older);
                assertThat(ProofCheck.isExtension(head(older), head(newer), path)).isTrue();
            }
            for (int seq = 1; seq <= newer; seq++) {
                byte[] leaf = Reference.hashes().get(seq - 1);
                assertThat(
                                ProofCheck.includes(
                                        head(newer), seq, leaf, reference(newer).inclusion(seq)))
                        .isTrue();
            }
        }
    }

    @Test
    @Tag("slow")
    void isThePlainDefinitionAtEverySizeTo600() {
        var random = new Random(7);
        for (int size = 1; size <= 600; size++) {
            comparesWithPlain(size, 1 + random.nextInt(size));
            comparesWithPlain(size, size);
        }
    }

    @Property(tries = 12)
    @net.jqwik.api.Tag("slow")
    void isThePlainDefinitionAcross65536(
            @ForAll @IntRange(min = 65_530, max = 66_200) int size,
            @ForAll @IntRange(min = 1, max = 65_540) int at) {
        comparesWithPlain(size, Math.min(at, size));
    }

    private static void comparesWithPlain(int size, int at) {
        List<byte[]> leaves = BIG.leaves.subList(0, size);
        Head newer = new Head(size, Plain.root(leaves));
        Head older = new Head(at, Plain.root(leaves.subList(0, at)));

        // Tiles of the tree as it is now serve for proofs about what it was
        var proofs = new Proofs(BIG.tiles, size);

        assertThat(proofs.root()).isEqualTo(newer.root());
        assertThat(proofs.inclusion(at)).containsExactlyElementsOf(Plain.inclusion(at - 1, leaves));
        assertThat(proofs.consistency(at)).containsExactlyElementsOf(Plain.consistency(at, leaves));
        assertThat(ProofCheck.includes(newer, at, leaves.get(at - 1), proofs.inclusion(at)))
                .isTrue();
        assertThat(ProofCheck.isExtension(older, newer, proofs.consistency(at))).isTrue();
    }

    @Property(tries = 300)
    void noOtherProofPasses(@ForAll @IntRange(min = 2, max = 600) int size, @ForAll Random random) {
        int at = 1 + random.nextInt(size - 1);
        var proofs = new Proofs(BIG.tiles, size);
        Head newer = new Head(size, proofs.root());
        Head older = new Head(at, new Proofs(BIG.tiles, at).root());
        byte[] leaf = BIG.leaves.get(at - 1);

        List<byte[]> inclusion = mangled(proofs.inclusion(at), random);
        List<byte[]> consistency = mangled(proofs.consistency(at), random);

        assertThat(ProofCheck.includes(newer, at, leaf, inclusion)).isFalse();
        assertThat(ProofCheck.includes(newer, at, BIG.leaves.get(at), proofs.inclusion(at)))
                .isFalse();
        assertThat(ProofCheck.includes(newer, size + 1L, leaf, proofs.inclusion(at))).isFalse();
        assertThat(ProofCheck.isExtension(older, newer, consistency)).isFalse();
        assertThat(ProofCheck.isExtension(newer, older, proofs.consistency(at))).isFalse();
        assertThat(
                        ProofCheck.isExtension(
                                new Head(at, leaf.clone()),
                                new Head(size, leaf),
                                proofs.consistency(at)))
                .isFalse();
    }

    /// One hash changed, one more, or one less.
    private static List<byte[]> mangled(List<byte[]> path, Random random) {
        var other = new ArrayList<>(path);
        switch (random.nextInt(3)) {
            case 0 -> {
                byte[] changed = other.removeLast().clone();
                changed[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
                other.add(changed);
            }
            case 1 -> other.add(Made.bytes(random));
            default -> other.remove(random.nextInt(other.size()));
        }
        return other;
    }

    @Test
    void refusesWhatIsNotThere() {
        var proofs = new Proofs(BIG.tiles, 100);

        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(101));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(0));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(101));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Proofs((_, _) -> new byte[32], 100).root());
    }
}
