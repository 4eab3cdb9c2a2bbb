package org.xieshou.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.board.Behind;

/// A bulletin as text with figures in it.
///
/// @param known the seq up to which everything is counted
/// @param asOf the day of that seq, for the reader
/// @param omitted how many quotes were left out because they may name somebody
public record Bulletin(
        UUID campaign,
        long known,
        LocalDate asOf,
        String masthead,
        Sentence title,
        List<Section> sections,
        Sentence foot,
        Table units,
        int quotes,
        int omitted) {

    /// The most characters that a special document may have: rules of 2024 on relieving the grass roots (domain §7.1).
    public static final int MOST_CHARACTERS = 4_000;

    public Bulletin {
        sections = List.copyOf(sections);
    }

    public record Section(String heading, List<Sentence> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /// A paragraph.
    public record Sentence(List<Piece> pieces) {
        public Sentence {
            pieces = List.copyOf(pieces);
        }

        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /// Plain text, or a figure with what is behind it.
    ///
    /// @param figure null for plain text
    public record Piece(String text, @Nullable Source figure) {}

    /// A figure.
    ///
    /// @param name stable name of the figure in this bulletin, such as `zfw.households`
    /// @param value null when it is under five and not told
    public record Source(String name, @Nullable Long value, Origin origin) {}

    /// Where a figure comes from.
    public sealed interface Origin {}

    /// It counts these entries of the campaign.
    public record Counted(Behind behind) implements Origin {}

    /// It stands in the plan: the entry of an activity.
    public record Planned(UUID activity) implements Origin {}

    /// It counts units that have recorded nothing; the board lists them.
    public record Lacking() implements Origin {}

    /// It counts the area's pupils and their pairs with teachers as they stood on a day.
    public record Taught(int area, LocalDate on) implements Origin {}

    /// The appended table.
    public record Table(List<String> head, List<List<String>> rows) {}

    /// All figures, in the order of the text, each once.
    public List<Source> figures() {
        var figures = new ArrayList<Source>();
        for (var sentence : all()) {
            for (var piece : sentence.pieces()) {
                if (piece.figure() != null && !figures.contains(piece.figure())) {
                    figures.add(piece.figure());
                }
            }
        }
        return figures;
    }

    private List<Sentence> all() {
        var all = new ArrayList<>(List.of(title));
        sections.forEach(section -> all.addAll(section.sentences()));
        return all;
    }

    /// As plain text, one paragraph a line.
    public String text() {
        var text = new StringBuilder(masthead).append("\n\n").append(title.text()).append("\n");
        for (var section : sections) {
            text.append('\n').append(section.heading()).append('\n');
            section.sentences().forEach(sentence -> text.append(sentence.text()).append('\n'));
        }
        return text.append('\n').append(foot.text()).append('\n').toString();
    }

    /// Characters without white space, as offices count them.
    public int characters() {
        return (int) text().codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    public boolean isTooLong() {
        return characters() > MOST_CHARACTERS;
    }
}
