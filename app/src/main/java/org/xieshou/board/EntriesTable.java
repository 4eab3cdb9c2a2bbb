package org.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.shared.Line;

/// The entries behind the figures, as known at a seq.
///
/// @param hidden what their rows must not tell, neither by a number nor by how many they are
/// @param difficulties whether the reader may know which family has which trouble
record EntriesTable(JdbcClient db, UUID campaign, long known, Hidden hidden, boolean difficulties) {
    private static final String WHICH =
            """
            with met as materialized (
              select entry, count(*) over (partition by subject, day) as that_day,
                min(unit) over (partition by subject) <> max(unit) over (partition by subject) as by_others,
                count(*) over (partition by subject, unit) as by_unit
              from board.member_visit(:campaign, :known)
              where met = 'home'),
            along as (
              select v.entry
              from board.member_visit(:campaign, :known) v, regexp_split_to_table(v.with_units, ',') other
              where other = :unit),
            which as (
              select m.sort, m.entry, m.unit, m.subject, m.area, m.happened, m.day
              from board.member_entry(:campaign, :known) m
              where (%s)
                -- of a contact its row is its number: none of a unit that has few, and none by villages
                and (m.sort <> 'contact' or (:village::int is null and m.unit <> all (:quiet)))
                -- one family's trouble is one row, with its village and its day
                and (m.sort <> 'difficulty' or :difficulties)
                and (:activity::uuid is null or m.activity = :activity)
                and (:module::int is null or m.module = :module)
                and (:village::int is null or m.area = :village
                  or exists (select from access.v_area a where a.area = m.area and a.parent = :village))
                and (:item::text is null or exists (
                  select from assistance.v_item i
                  where i.handover = m.entry and i.item = :item and i.measure is not distinct from :measure and i.since <= :known and (i.until is null or i.until > :known))))
            """;
    private static final String OF_UNIT = " and (:unit::text is null or m.unit = :unit)";
    private static final String COUNT = WHICH + "select count(*) from which";
    private static final String PAGE =
            WHICH
                    + """
                    , page as (select * from which order by happened desc, entry limit :size offset :from)
                    select w.sort, w.entry, w.unit, w.subject, w.area, w.happened, w.day, a.name as village, hh.number,
                      pl.sort as plan_sort, pl.what as planned, sa.product, sa.quantity, sa.measure as sale_measure, sa.value,
                      wo.people, wo.hours, ho.grading, po.title as post, po.number as places, re.fen, aw.policy, aw.asked,
                      v.met, v.team, h.amount_fen, h.households, d.topic, d.settled,
                      s.topic as about, s.sort as session_sort, s.count, t.staff, r.measure, r.number as reached,
                      (select string_agg(i.item, '、' order by i.no) from assistance.v_item i
                       where i.handover = w.entry and i.since <= :known and (i.until is null or i.until > :known)) as items
                    from page w
                    left join access.v_area a on a.area = w.area
                    left join registry.v_household hh on hh.subject = w.subject and hh.since <= :known and (hh.until is null or hh.until > :known)
                    left join visits.v_visit v on v.entry = w.entry and v.since <= :known and (v.until is null or v.until > :known)
                    left join assistance.v_handover h on h.entry = w.entry and h.since <= :known and (h.until is null or h.until > :known)
                    left join casework.v_difficulty d on d.entry = w.entry and d.since <= :known and (d.until is null or d.until > :known)
                    left join campaigns.v_session s on s.entry = w.entry and s.since <= :known and (s.until is null or s.until > :known)
                    left join campaigns.v_turnout t on t.entry = w.entry and t.since <= :known and (t.until is null or t.until > :known)
                    left join campaigns.v_result r on r.entry = w.entry and r.since <= :known and (r.until is null or r.until > :known)
                    left join livelihood.v_plan pl on w.sort = 'plan' and pl.plan = w.entry and pl.since <= :known and (pl.until is null or pl.until > :known)
                    left join livelihood.v_sale sa on w.sort = 'sale' and sa.sale = w.entry and sa.since <= :known and (sa.until is null or sa.until > :known)
                    left join assistance.v_work wo on w.sort = 'work' and wo.entry = w.entry and wo.since <= :known and (wo.until is null or wo.until > :known)
                    left join assistance.v_housing ho on w.sort = 'housing' and ho.entry = w.entry and ho.since <= :known and (ho.until is null or ho.until > :known)
                    left join livelihood.v_post po on w.sort = 'post' and po.post = w.entry and po.since <= :known and (po.until is null or po.until > :known)
                    left join assistance.v_receipt re on w.sort = 'receipt' and re.entry = w.entry and re.since <= :known and (re.until is null or re.until > :known)
                    left join campaigns.v_awareness aw on w.sort = 'awareness' and aw.entry = w.entry and aw.since <= :known and (aw.until is null or aw.until > :known)
                    order by w.happened desc, w.entry
                    """;

    /// A row as stored, before anybody asked who reads it.
    record Row(
            String sort,
            UUID entry,
            java.time.Instant happened,
            LocalDate day,
            String unit,
            @Nullable UUID subject,
            @Nullable Integer area,
            @Nullable String village,
            @Nullable String number,
            Line says) {}

    long count(Behind behind) {
        return query(COUNT, behind).query(Long.class).single();
    }

    /// Newest first.
    List<Row> page(Behind behind, int from, int size) {
        return query(PAGE, behind)
                .param("from", from)
                .param("size", size)
                .query((row, _) -> row(row))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, Behind behind) {
        return db.sql(sql.formatted(condition(behind.figure())))
                .param("campaign", campaign)
                .param("known", known)
                .param("unit", behind.unit())
                .param("activity", behind.activity())
                .param("module", behind.module())
                .param("village", behind.village())
                .param("difficulties", difficulties)
                .param("quiet", hidden.quiet().toArray(String[]::new))
                .param("item", behind.item())
                .param("measure", behind.measure());
    }

    private static String condition(@Nullable Figure figure) {
        if (figure == Figure.ALONGSIDE) {
            return "m.entry in (select entry from along)";
        }
        return sorts(figure) + OF_UNIT;
    }

    private static String sorts(@Nullable Figure figure) {
        return switch (figure) {
            case null -> "true";
            case HOUSEHOLDS, VISITS -> "m.entry in (select entry from met)";
            case NOT_MET -> "m.sort = 'visit' and m.entry not in (select entry from met)";
            case TWICE -> "m.entry in (select entry from met where that_day > 1)";
            case BY_OTHERS -> "m.entry in (select entry from met where by_others)";
            case AGAIN -> "m.entry in (select entry from met where by_unit > 1)";
            case ALONGSIDE -> "m.sort = 'visit'";
            case STAFF -> "m.sort in ('visit', 'turnout')";
            case HANDOVERS, GIVEN, FEN, FEN_PER_HOUSEHOLD -> goods(figure);
            case SESSIONS -> "m.sort = 'session'";
            case AUDIENCE -> among("session", "campaigns.v_session where audience is not null");
            case DIFFICULTIES -> "m.sort = 'difficulty'";
            case OPEN -> among("difficulty", "casework.v_difficulty where not settled");
            case SETTLED -> among("difficulty", "casework.v_difficulty where settled");
            case SERVED, MEASURED, REFERRED, REGISTERED, OFFERED, HOURS ->
                    among("result", "campaigns.v_result where measure = '" + figure.code() + "'");
            case CHECKS -> "m.sort = 'check'";
            case LECTURES -> among("session", "campaigns.v_session where sort = 'head-teacher'");
            case SCREENINGS -> among("session", "campaigns.v_session where sort = 'screening'");
            case CONTACTS -> "m.sort = 'contact'";
            case ASKED, KNEW -> "m.sort = 'awareness'";
            case PLANS -> "m.sort = 'plan'";
            case KEPT -> "m.sort = 'kept'";
            case SALES, SOLD -> "m.sort = 'sale'";
            case WORKED -> "m.sort = 'work'";
            case HELPED -> "m.sort = 'work' and m.subject is not null";
            case HOUSES -> "m.sort = 'housing'";
            case GRADINGS -> among("housing", "assistance.v_housing where grading");
            case POSTS -> "m.sort = 'post'";
            case DONATIONS -> among("receipt", "assistance.v_receipt where donor is not null");
            case DONATED ->
                    among("receipt", "assistance.v_receipt where donor is not null and fen > 0");
        };
    }

    private static String goods(Figure figure) {
        return figure == Figure.HANDOVERS
                ? "m.sort = 'handover'"
                : among(
                        "handover",
                        "assistance.v_handover where "
                                + switch (figure) {
                                    case GIVEN -> "(subject is not null or households is not null)";
                                    case FEN -> "amount_fen is not null";
                                    default -> "amount_fen is not null and basis = 'per-household'";
                                });
    }

    private static String among(String sort, String rows) {
        return "m.sort = '%s' and m.entry in (select entry from %s and since <= :known and (until is null or until > :known))"
                .formatted(sort, rows);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("sort"),
                row.getObject("entry", UUID.class),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("unit"),
                row.getObject("subject", UUID.class),
                row.getObject("area", Integer.class),
                hasVillage(row) ? row.getString("village") : null,
                row.getString("number"),
                says(row));
    }

    /// Which village's pupil it was is nobody's business who does not know anyway; what is about no household lies where its
    /// unit does.
    private static boolean hasVillage(ResultSet row) throws SQLException {
        return row.getObject("subject") != null && !row.getString("sort").equals("contact");
    }

    private Line says(ResultSet row) throws SQLException {
        return switch (row.getString("sort")) {
            case "visit" -> Line.of("board.says." + row.getString("met"), row.getInt("team"));
            case "handover" -> handover(row);
            case "difficulty" ->
                    Line.of(
                            "board.says.difficulty."
                                    + row.getString("topic")
                                    + (row.getBoolean("settled") ? ".settled" : ""));
            case "session" ->
                    Line.of(
                            "campaigns.line.session." + row.getString("session_sort"),
                            row.getString("about"),
                            row.getInt("count"));
            case "turnout" -> Line.of("board.says.turnout", row.getInt("staff"));
            case "result" -> result(row);
            default -> standingUp(row);
        };
    }

    private Line standingUp(ResultSet row) throws SQLException {
        return switch (row.getString("sort")) {
            case "plan" ->
                    Line.of(
                            "board.says.plan." + row.getString("plan_sort"),
                            row.getString("planned"));
            case "kept" -> Line.of("board.says.kept");
            case "check" -> Line.of("board.says.check");
            case "contact" -> Line.of("board.says.contact");
            case "awareness" -> awareness(row);
            case "sale" ->
                    Line.of(
                            "board.says.sale",
                            row.getString("product"),
                            plain(row, "quantity") + " " + row.getString("sale_measure"),
                            new Line.Fen(row.getLong("value")));
            case "work" -> Line.of("board.says.work", row.getInt("people"), plain(row, "hours"));
            case "housing" ->
                    Line.of("board.says.housing" + (row.getBoolean("grading") ? ".grading" : ""));
            case "post" -> Line.of("board.says.post", row.getString("post"), row.getInt("places"));
            default ->
                    row.getLong("fen") == 0
                            ? Line.of("board.says.receipt")
                            : Line.of("board.says.receipt.money", new Line.Fen(row.getLong("fen")));
        };
    }

    private Line awareness(ResultSet row) throws SQLException {
        var word = hidden.word(Figure.ASKED, single(row));
        var policy = row.getString("policy");
        return word.isEmpty()
                ? Line.of("board.says.asked", policy, row.getLong("asked"))
                : Line.of("board.says." + word + "asked", policy);
    }

    private static String plain(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).stripTrailingZeros().toPlainString();
    }

    /// Of money, or of goods reported together, the sorts are not always told.
    private static Line handover(ResultSet row) throws SQLException {
        var said = new ArrayList<Object>();
        var items = row.getString("items");
        if (items != null) {
            said.add(items);
        }
        long fen = row.getLong("amount_fen");
        boolean isWorth = !row.wasNull();
        if (isWorth) {
            said.add(new Line.Fen(fen));
        }
        var key =
                items == null ? isWorth ? "worth" : "something" : isWorth ? "goods-worth" : "goods";
        long households = row.getLong("households");
        if (households > 0 && row.getObject("subject", UUID.class) == null) {
            said.add(households);
            return new Line("board.says.together." + key, said);
        }
        return new Line("board.says." + key, said);
    }

    private Line result(ResultSet row) throws SQLException {
        var figure = Figure.of(row.getString("measure"));
        var word = hidden.word(figure, single(row));
        return word.isEmpty()
                ? Line.of("board.says." + figure.code(), row.getLong("reached"))
                : Line.of("board.says." + word + figure.code());
    }

    private static Place single(ResultSet row) throws SQLException {
        return new Place.Single(row.getObject("entry", UUID.class));
    }
}
