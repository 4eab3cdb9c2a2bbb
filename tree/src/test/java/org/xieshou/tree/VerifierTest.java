package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final long HOUR = 3_600_000_000L;

    private final MadeJournal journal = new MadeJournal(6_100, 1_000, 5_000, 6_000);
    private final String heldSince5000 = journal.checkpoints.get(1);

    private void change(long seq) {
        journal.rows.set((int) seq - 1, Made.leaf(seq, new Random(-seq)));
    }

    private void changeTileOf(long seq) {
        journal.tiles.computeIfPresent(
                (seq - 1) / 256,
                (_, hashes) -> {
                    byte[] other = hashes.clone();
                    other[(int) ((seq - 1) % 256) * 32] ^= 1;
                    return other;
                });
    }

    private Finding.Sound soundTo(int size, boolean except) {
        return new Finding.Sound(size, journal.rows.get(size - 1).receivedMicros(), except);
    }

    @Test
    void saysHowFarAllIsWell() {
        assertThat(journal.check(heldSince5000).findings())
                .containsExactlyInAnyOrder(
                        soundTo(6_000, false), new Finding.NotYetSigned(6_001, 6_100));
    }

    @Test
    void namesEachChangedEntryByTheStoredHashes() {
        change(7);
        change(4_711);
        change(4_712);

        assertThat(journal.check().findings())
                .containsExactlyInAnyOrder(
                        new Finding.Changed(7, 7),
                        new Finding.Changed(4_711, 4_712),
                        soundTo(6_000, true),
                        new Finding.NotYetSigned(6_001, 6_100));
    }

    @Test
    void namesTheRangeWithoutStoredHashes() {
        change(5_500);

        assertThat(journal.checkWithoutTiles().findings())
                .containsExactlyInAnyOrder(
                        new Finding.Altered(5_001, 6_000),
                        soundTo(5_000, false),
                        new Finding.NotYetSigned(6_001, 6_100));
    }

    @Test
    void isNotFooledWhenTheStoredHashIsChangedToo() {
        change(300);
        changeTileOf(300);

        assertThat(journal.check(heldSince5000).findings())
                .contains(new Finding.Altered(1, 1_000), new Finding.Unproven(1_001, 6_000))
                .doesNotHaveAnyElementsOfTypes(Finding.Sound.class);
    }

    @Test
    void clearsTheEntriesWhenOnlyAStoredHashWasChanged() {
        changeTileOf(300);
        change(2_000);

        assertThat(journal.check().findings())
                .contains(
                        new Finding.HashesChanged(300, 300),
                        new Finding.Changed(2_000, 2_000),
                        soundTo(6_000, true));
    }

    @Test
    void provesTheOthersWhenEntriesAreMissing() {
        journal.rows.subList(4_710, 4_720).clear();

        assertThat(journal.check().findings())
                .containsExactlyInAnyOrder(
                        new Finding.Missing(4_711, 4_720),
                        new Finding.Sound(6_000, Made.leaf(6_000).receivedMicros(), true),
                        new Finding.NotYetSigned(6_001, 6_100));
    }

    @Test
    void admitsWhatAHoleLeavesOpenWithoutStoredHashes() {
        journal.rows.remove(4_710);

        assertThat(journal.checkWithoutTiles().findings())
                .contains(new Finding.Missing(4_711, 4_711), new Finding.Unproven(1_001, 6_000));
    }

    @Test
    void tellsAnEntryInTheWrongPlaceFromAMissingOne() {
        Leaf moved = journal.rows.remove(4_710);
        journal.rows.add(4_800, moved);
        journal.rows.add(5_200, journal.rows.get(100));

        assertThat(journal.check().findings())
                .contains(new Finding.OutOfPlace(4_711, 4_711), new Finding.OutOfPlace(101, 101))
                .doesNotHaveAnyElementsOfTypes(Finding.Missing.class);
    }

    @Test
    void countsWhatIsGoneFromTheEnd() {
        journal.rows.subList(5_188, journal.rows.size()).clear();

        assertThat(journal.check().findings())
                .contains(
                        new Finding.Shorter(6_000, 5_188),
                        soundTo(5_000, false),
                        new Finding.Unproven(5_001, 5_188));
        assertThat(new Finding.Shorter(6_000, 5_188).gone()).isEqualTo(812);
    }

    @Test
    void noticesAStolenKey() {
        change(10);
        journal.checkpoints.clear();
        journal.sealAgain(MadeJournal.KEY);

        assertThat(journal.check(heldSince5000).findings())
                .contains(new Finding.Altered(1, 5_000), new Finding.TwoHistories(5_000))
                .doesNotHaveAnyElementsOfTypes(Finding.Sound.class);
        assertThat(journal.check().holds()).as("nobody outside held a checkpoint").isTrue();
    }

    @Test
    void noticesTwoRootsSignedForOneSize() {
        var other = new MadeJournal(5_000);
        other.rows.set(0, Made.leaf(1, new Random(-1)));
        other.sealAgain(MadeJournal.KEY);

        assertThat(journal.check(other.checkpoints.getLast()).findings())
                .contains(new Finding.TwoHistories(5_000));
    }

    @Test
    void pointsToTheRestoreThatAJournalOwnsUpTo() {
        for (int i = 4_500; i < journal.rows.size(); i++) {
            Leaf after = Made.leaf(i + 1L, new Random(-i));
            journal.rows.set(i, Tamper.with(after, "epoch", 1L));
        }
        journal.checkpoints.remove(2);
        journal.checkpoints.remove(1);
        journal.sealAgain(MadeJournal.KEY);

        assertThat(journal.check(heldSince5000).findings())
                .contains(
                        new Finding.Restored(4_501, 1),
                        new Finding.Altered(1_001, 5_000),
                        new Finding.TwoHistories(5_000),
                        soundTo(1_000, false));
    }

    @Test
    void asksForAnotherCheckpointWhenTheWitnessGaveAStrangers() {
        var stranger = new MadeJournal(100);
        stranger.sealAgain(Made.key("xieshou.example/elsewhere", 5));

        Report report = journal.check(stranger.checkpoints.getLast(), "not a note");

        assertThat(report.findings()).contains(new Finding.NotThisKey()).hasSize(3);
        assertThat(report.verdict()).isEqualTo(Finding.Weight.DOUBT);
    }

    @Test
    void trustsNoCheckpointThatAThiefSigned() {
        change(10);
        journal.checkpoints.clear();
        journal.sealAgain(Tamper.THIEF);

        assertThat(journal.check().findings())
                .contains(new Finding.Forged(), new Finding.NothingSigned());
        assertThat(journal.check().verdict()).isEqualTo(Finding.Weight.ALARM);
    }

    @Test
    void saysNothingAboutWhatNobodySigned() {
        journal.checkpoints.clear();

        assertThat(journal.check().findings()).containsExactly(new Finding.NothingSigned());
        assertThat(new Report(List.of()).holds()).isFalse();
    }

    @Test
    void growsImpatientWhenSignaturesStop() {
        long first = journal.rows.get(6_000).receivedMicros();

        assertThat(
                        journal.verifier(StoredHashes.NONE)
                                .check(journal.rows.iterator(), first + 4 * HOUR)
                                .holds())
                .isTrue();
        assertThat(
                        journal.verifier(StoredHashes.NONE)
                                .check(journal.rows.iterator(), first + 4 * HOUR + 1)
                                .findings())
                .contains(new Finding.Overdue(6_001, 6_100));
    }

    @Test
    void aForgedEntryWithAHugeNumberCostsNothing() {
        journal.rows.add(Made.leaf(Long.MAX_VALUE - 1));

        assertThat(journal.check().findings())
                .contains(new Finding.Missing(6_101, Long.MAX_VALUE - 2));
    }
}
