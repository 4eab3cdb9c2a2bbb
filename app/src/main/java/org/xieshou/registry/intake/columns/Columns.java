package org.xieshou.registry.intake.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Declared;
import org.xieshou.registry.FactType;
import org.xieshou.registry.Label;
import org.xieshou.registry.Refusal;
import org.xieshou.registry.Spelling;
import org.xieshou.registry.intake.table.Letters;

/// Matches headers with the catalogue. Refusals win over everything but a full, declared name.
public final class Columns {
    private static final double NEAR_ENOUGH = 0.6;

    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, Refusal> refused = new HashMap<>();
    private final Map<Refusal, List<String>> stems = new HashMap<>();
    private final List<Refusal> refusals;

    public Columns(Catalogue catalogue) {
        for (var one : catalogue.declared()) {
            one.columns().forEach(column -> declared.put(Spelling.bare(column), one));
            declared.put(Spelling.bare(one.label().zh()), one);
            declared.put(Spelling.bare(one.label().en()), one);
        }
        refusals = catalogue.refusals();
        for (var one : refusals) {
            one.columns().forEach(column -> refused.putIfAbsent(Spelling.bare(column), one));
            stems.put(one, one.stems().stream().map(Spelling::bare).toList());
        }
    }

    /// One match for each column, in order. A second column for the same thing is doubtful.
    public List<ColumnMatch> match(Header header) {
        var matches = new ArrayList<ColumnMatch>();
        var taken = new HashSet<String>();
        boolean ofMembers = namesMembers(header);
        for (var column : header.columns()) {
            var match = match(column);
            if (ofMembers && isOfHead(column, match)) {
                match = of(column, Verdict.DOUBTFUL, match.target(), 0.5);
            }
            if (match.verdict() == Verdict.TAKEN
                    && !isRepeatable(match)
                    && !taken.add(match.target() + match.year())) {
                match = of(column, Verdict.DOUBTFUL, match.target(), 0.5);
            }
            matches.add(match);
        }
        return matches;
    }

    private boolean namesMembers(Header header) {
        return header.columns().stream()
                .map(this::recognise)
                .flatMap(Optional::stream)
                .anyMatch(one -> "person.name".equals(one.target()));
    }

    /// 户主身份证号 beside 姓名 is on every row the number of the head, not of whom the row is about.
    private static boolean isOfHead(Header.Column column, ColumnMatch match) {
        var target = match.target();
        return match.verdict() == Verdict.TAKEN
                && target != null
                && target.startsWith("person.")
                && !target.equals("person.relation")
                && Spelling.bare(column.group() + column.name()).startsWith("户主");
    }

    private boolean isRepeatable(ColumnMatch match) {
        return declared.values().stream()
                .anyMatch(
                        one -> one.name().equals(match.target()) && one.type() == FactType.CHOICES);
    }

    private ColumnMatch match(Header.Column column) {
        return recognise(column).orElseGet(() -> guess(column, HeaderText.of(column.name())));
    }

    /// Where a known column goes; empty if nobody ever called a column so.
    Optional<ColumnMatch> recognise(Header.Column column) {
        var text = HeaderText.of(column.name());
        var exact = exactRefusal(text, Refusal.Kind.REFUSED);
        if (exact.isPresent()) {
            return Optional.of(refused(column, exact.get(), 1));
        }
        if (!column.group().isEmpty()) {
            var group = HeaderText.of(column.group());
            var over = exactRefusal(group, null).or(() -> stemRefusal(group));
            if (over.isPresent()) {
                return Optional.of(refused(column, over.get(), 0.8));
            }
        }
        return findDeclared(column, text)
                .map(one -> of(column, Verdict.TAKEN, one.name(), 1))
                .or(() -> exactRefusal(text, null).map(one -> refused(column, one, 1)))
                .or(() -> stemRefusal(text).map(one -> refused(column, one, 0.8)));
    }

    private Optional<Declared> findDeclared(Header.Column column, HeaderText text) {
        var joined = HeaderText.of(column.group() + column.name());
        return first(joined.spellings())
                .or(() -> first(text.spellings()))
                .or(() ->
                        first(text.withoutNumber()).filter(one -> one.type() == FactType.CHOICES));
    }

    private Optional<Declared> first(List<String> spellings) {
        return spellings.stream().map(declared::get).filter(Objects::nonNull).findFirst();
    }

    private Optional<Refusal> exactRefusal(HeaderText text, Refusal.@Nullable Kind kind) {
        return text.spellings().stream()
                .map(refused::get)
                .filter(one -> one != null && (kind == null || one.kind() == kind))
                .findFirst();
    }

    /// Refused before clinic before elsewhere, as the kinds are declared.
    private Optional<Refusal> stemRefusal(HeaderText text) {
        var found = new EnumMap<Refusal.Kind, Refusal>(Refusal.Kind.class);
        for (var one : refusals) {
            for (var stem : stems.getOrDefault(one, List.of())) {
                if (text.spellings().stream().anyMatch(s -> s.contains(stem))) {
                    found.putIfAbsent(one.kind(), one);
                }
            }
        }
        return found.values().stream().findFirst();
    }

    private ColumnMatch guess(Header.Column column, HeaderText text) {
        var best = of(column, Verdict.UNKNOWN, null, 0);
        for (var spelling : text.spellings()) {
            for (var entry : declared.entrySet()) {
                double near = nearness(spelling, entry.getKey());
                if (near >= NEAR_ENOUGH && near > best.confidence()) {
                    best = of(column, Verdict.DOUBTFUL, entry.getValue().name(), near);
                }
            }
        }
        return best;
    }

    private static double nearness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer > 20 || Math.abs(one.length() - other.length()) > longer / 2) {
            return 0;
        }
        return 0.89 * (1 - Spelling.distance(one, other) / (double) longer);
    }

    private static ColumnMatch refused(Header.Column column, Refusal refusal, double confidence) {
        var verdict =
                switch (refusal.kind()) {
                    case REFUSED -> Verdict.REFUSED;
                    case CLINIC -> Verdict.CLINIC;
                    case ELSEWHERE -> Verdict.ELSEWHERE;
                };
        var plain = of(column, verdict, null, confidence);
        return withReason(plain, refusal.reason());
    }

    private static ColumnMatch withReason(ColumnMatch one, Label reason) {
        return new ColumnMatch(
                one.index(),
                one.letter(),
                one.header(),
                one.verdict(),
                one.target(),
                one.confidence(),
                reason,
                one.year(),
                one.scale());
    }

    private static ColumnMatch of(
            Header.Column column, Verdict verdict, @Nullable String target, double confidence) {
        var text = HeaderText.of(column.group() + column.name());
        return new ColumnMatch(
                column.index(),
                Letters.of(column.index()),
                column.written(),
                verdict,
                target,
                Math.round(confidence * 100) / 100.0,
                null,
                text.year().isPresent() ? text.year().getAsInt() : null,
                text.scale());
    }
}
