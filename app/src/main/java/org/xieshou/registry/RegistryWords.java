package org.xieshou.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.journal.Fingerprint;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Said;
import tools.jackson.databind.JsonNode;

/// What an entry says in the columns of this room's tables, and what it is about.
final class RegistryWords {
    static final String HOUSEHOLD =
            "number text, hamlet text, address text, phone text, language text, registered date";
    static final String PERSON =
            "name text, name_display text, name_key text, relation text, sex text, birth date,"
                    + " id_hash bytea, id_last4 text, phone text";
    static final String NAME = "person uuid, form text, words text, sounds text, bones text";
    static final String LEFT = "person uuid, on_day date, why text";
    static final String FACT =
            "person uuid, fact text, value text, as_of date, told_by text, branch uuid,"
                    + " branch_seq bigint, based_on bigint, branch_based bigint";
    static final String STATUS = "person uuid, type text, from_day date, to_day date, source text";
    static final String CONSENT =
            "person uuid, purpose text, given boolean, level text, said_who text";

    private final Fingerprint fingerprint;

    RegistryWords(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Nullable Object[] household(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            body.textOrNull("number"),
            body.textOrNull("group"),
            body.textOrNull("address"),
            body.textOrNull("phone"),
            body.textOrNull("language"),
            body.dateOrNull("registered")
        };
    }

    /// The number itself stays in the sealed entry.
    @Nullable Object[] person(Entry entry) {
        var body = entry.body();
        var name = body.text("name");
        var written = PersonName.written(name);
        var id = identity(body.textOrNull("idNumber"));
        var birth = body.dateOrNull("birth");
        var sex = body.textOrNull("sex");
        return new @Nullable Object[] {
            name,
            written.shown(),
            written.key(),
            body.text("relation"),
            sex == null && id.number != null ? (id.number.isMale() ? "male" : "female") : sex,
            birth == null && id.number != null ? id.number.birth() : birth,
            id.written == null ? null : fingerprint.of(id.written),
            id.written == null ? null : id.written.substring(Math.max(0, id.written.length() - 4)),
            body.textOrNull("phone")
        };
    }

    /// A row for each form of the name that the entry gives.
    static List<@Nullable Object[]> names(Entry entry) {
        var given = new LinkedHashSet<String>();
        given.add(entry.body().text("name"));
        given.addAll(entry.body().texts("names"));
        var rows = new ArrayList<@Nullable Object[]>();
        for (var form : given) {
            var name = NameForm.of(form);
            rows.add(
                    new @Nullable Object[] {
                        personOf(entry), name.form(), name.words(), name.sounds(), name.bones()
                    });
        }
        return rows;
    }

    /// A broken number is kept as it was written: somebody will look at the card again.
    private record Identity(@Nullable String written, @Nullable IdNumber number) {}

    private static Identity identity(@Nullable String written) {
        if (written == null) {
            return new Identity(null, null);
        }
        return switch (IdNumber.read(written)) {
            case IdNumber.Reading.Good(var id, _) -> new Identity(id.value(), id);
            case IdNumber.Reading.Broken _ ->
                    new Identity(
                            written.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT),
                            null);
        };
    }

    static String key(String name) {
        return PersonName.written(name).key();
    }

    static @Nullable Object[] left(Entry entry) {
        return new @Nullable Object[] {
            entry.person(), entry.body().date("on"), entry.body().text("why")
        };
    }

    /// A corrected fact keeps what its author had seen when he first stated it.
    static @Nullable Object[] fact(Entry entry, @Nullable Said before) {
        var body = entry.body();
        return new @Nullable Object[] {
            entry.person(),
            body.text("fact"),
            value(body.json().path("value")),
            body.date("asOf"),
            body.textOrNull("toldBy"),
            before == null ? entry.branch() : before.get("branch"),
            before == null ? entry.branchSeq() : before.number("branch_seq"),
            before == null ? entry.basedOn() : before.number("based_on"),
            before == null ? entry.branchBased() : before.number("branch_based")
        };
    }

    /// One text for one value: 3000, 3000.0 and 3e3 are the same.
    static String value(JsonNode value) {
        if (!value.isNumber()) {
            return value.asString().strip();
        }
        var number = value.decimalValue();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static @Nullable Object[] status(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            entry.person(),
            body.text("type"),
            body.date("from"),
            body.dateOrNull("to"),
            body.textOrNull("source")
        };
    }

    static @Nullable Object[] consent(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            entry.person(),
            body.text("purpose"),
            body.flag("given"),
            body.textOrNull("level"),
            body.textOrNull("by")
        };
    }

    /// A person is who the envelope names; the first entry about somebody may leave it to its own id.
    static UUID personOf(Entry entry) {
        var person = entry.person();
        return person == null ? entry.root() : person;
    }

    static UUID factOf(Entry entry) {
        return about(entry, entry.body().json().path("fact").asString());
    }

    static UUID statusOf(Entry entry) {
        var body = entry.body().json();
        return about(entry, body.path("type").asString() + ":" + body.path("from").asString());
    }

    static UUID consentOf(Entry entry) {
        return about(entry, entry.body().json().path("purpose").asString());
    }

    private static UUID about(Entry entry, String what) {
        return Ids.named(
                "%s:%s:%s:%s".formatted(entry.kind(), entry.household(), entry.person(), what));
    }
}
