package org.xieshou.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Worded;

/// What every template gets as `ui`: words, numbers and dates for this reader, and who is reading.
public final class Ui {
    /// Marks a request that ended in a problem: true if its form came to a handler, with its token, so that it may be sent again.
    public static final String REFUSED = Ui.class.getName() + ".refused";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static final String LANGUAGE = "locale";

    private static final Set<String> SECRET =
            Set.of("password", "old", "fresh", "again", "code", "renew-password", "renew-code");

    private final Scene scene;

    // each header asks for every place; worked out once a page, this was two fifths of printing it
    private @Nullable List<NavItem> nav;
    private @Nullable NavItem current;
    private boolean isPlaced;

    public Ui(Scene scene) {
        this.scene = scene;
    }

    /// All that one answer to one request needs to know.
    ///
    /// @param path the path and query the person asked for
    /// @param asset turns `/css/x.css` into its address with the hash of its content
    public record Scene(
            Language language,
            MessageSource messages,
            Place place,
            @Nullable Visitor visitor,
            HttpServletRequest request,
            String path,
            List<NavItem> nav,
            FieldErrors errors,
            String version,
            UnaryOperator<String> asset) {}

    /// The text of that key in the reader's language, else in Chinese, else the key itself.
    public String t(String key, Object... args) {
        var filled = Arrays.stream(args).map(Script::apart).toArray();
        var text = scene.messages.getMessage(key, filled, null, scene.language.locale());
        if (text == null) {
            text = scene.messages.getMessage(key, filled, null, Language.ZH.locale());
        }
        return text == null ? key : text;
    }

    public String t(Text text) {
        return t(text.key(), text.args().stream().map(this::shown).toArray());
    }

    /// Choices whose words are messages: `prefix.value`.
    public List<Option> options(String prefix, Collection<?> values) {
        return values.stream()
                .map(value -> new Option(value.toString(), t(prefix + "." + value)))
                .toList();
    }

    /// What an entry says.
    public String t(Line line) {
        return t(line.key(), line.values().stream().map(this::shown).toArray());
    }

    private Object shown(Object value) {
        return switch (value) {
            case Line.Fen fen -> yuan(fen.amount());
            case LocalDate date -> date(date);
            case Worded words -> words.in(scene.language.locale());
            default -> value;
        };
    }

    /// Several texts after each other, each in the reader's language.
    public String joined(Collection<? extends Worded> texts) {
        var locale = scene.language.locale();
        return texts.stream()
                .map(each -> each.in(locale))
                .collect(java.util.stream.Collectors.joining(isZh() ? "；" : "; "));
    }

    public Language language() {
        return scene.language;
    }

    public String lang() {
        return scene.language.tag();
    }

    public String dir() {
        return scene.language.dir();
    }

    public boolean isZh() {
        return scene.language == Language.ZH;
    }

    /// Name of the city this installation serves.
    public String city() {
        return scene.language == Language.EN ? scene.place.nameEn() : scene.place.name();
    }

    public @Nullable Visitor user() {
        return scene.visitor;
    }

    public boolean can(Right right) {
        return scene.visitor != null && scene.visitor.can(right);
    }

    /// The same by the name of the right, so that templates need no import.
    public boolean can(String right) {
        return can(Right.valueOf(right));
    }

    /// 1,234
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Fen as yuan: 1,234.50, and 1,234 without decimals when whole.
    public String yuan(long fen) {
        var sign = fen < 0 ? "-" : "";
        var whole = sign + number(Math.abs(fen / 100));
        long rest = Math.abs(fen % 100);
        return rest == 0 ? whole : whole + String.format(Locale.ROOT, ".%02d", rest);
    }

    /// 2026-10-16. Put it into `bdi`, or use `components.date`.
    public String date(LocalDate date) {
        return date.toString();
    }

    /// 10-16, where the year is plain: time lines, phones.
    public String monthDay(LocalDate date) {
        return date.toString().substring(5);
    }

    /// 2026 年 10 月 16 日　星期五, for headings.
    public String longDate(LocalDate date) {
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, scene.language.locale());
        var month = date.getMonth().getDisplayName(TextStyle.FULL, scene.language.locale());
        var year = String.valueOf(date.getYear());
        return t(
                "shared.long-date",
                year,
                date.getMonthValue(),
                month,
                date.getDayOfMonth(),
                weekday);
    }

    /// 2026-10-16 08:12, where this installation stands.
    public String time(Instant instant) {
        return MOMENT.format(instant.atZone(scene.place.zone()));
    }

    /// 08:12, where this installation stands.
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(scene.place.zone()));
    }

    /// The calendar day of that moment where this installation stands.
    public LocalDate day(Instant instant) {
        return instant.atZone(scene.place.zone()).toLocalDate();
    }

    /// The path and query the person asked for.
    public String path() {
        return scene.path;
    }

    /// This very page in another language.
    public String inLanguage(Language language) {
        var there = isLinked() ? scene.path : scene.visitor == null ? "/" : "/home";
        return UriComponentsBuilder.fromUriString(there)
                .replaceQueryParam(LANGUAGE, language.code())
                .build()
                .toUriString();
    }

    /// Whether a link opens this page: a problem with a form stands at an address that mostly no link opens.
    private boolean isLinked() {
        return Set.of("GET", "HEAD").contains(scene.request.getMethod())
                || scene.request.getAttribute(REFUSED) == null;
    }

    /// Whether this page is a form that was refused, or says why it was not taken: it stands at the address that forms are
    /// sent to, which no link opens.
    public boolean isRefused() {
        var type = scene.request.getContentType();
        boolean isTold = Boolean.TRUE.equals(scene.request.getAttribute(REFUSED));
        return (isTold || !scene.errors.isEmpty())
                && "POST".equals(scene.request.getMethod())
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /// One thing that was typed.
    public record Typed(String name, String value) {}

    /// What the refused form held, to be sent again in another language; without passwords and codes, which have no place in a page.
    public List<Typed> typed() {
        return scene.request.getParameterMap().entrySet().stream()
                .filter(each ->
                        !each.getKey().equals(LANGUAGE)
                                && !each.getKey().equals(csrfName())
                                && !isSecret(each.getKey()))
                .flatMap(each ->
                        Arrays.stream(each.getValue())
                                .map(value -> new Typed(each.getKey(), value)))
                .toList();
    }

    /// Whether a field of that name holds a password or a code; a test looks for such fields in all templates.
    static boolean isSecret(String field) {
        return SECRET.contains(field);
    }

    /// The path the person asked for, without query.
    public String address() {
        return scene.request.getRequestURI();
    }

    /// What this person finds in the main navigation, in its order.
    public List<NavItem> nav() {
        var known = nav;
        if (known == null) {
            var visitor = scene.visitor;
            known =
                    visitor == null
                            ? List.of()
                            : scene.nav.stream()
                                    .filter(item -> item.visibleTo(visitor))
                                    .sorted(Comparator.comparingInt(NavItem::order))
                                    .toList();
            nav = known;
        }
        return known;
    }

    /// Whether the person is in that place now: the longest address that holds this path.
    public boolean isCurrent(NavItem item) {
        if (!isPlaced) {
            current = current();
            isPlaced = true;
        }
        return item.equals(current);
    }

    private @Nullable NavItem current() {
        var path = UriComponentsBuilder.fromUriString(scene.path).build().getPath();
        return path == null
                ? null
                : nav().stream()
                        .filter(one -> one.holds(path))
                        .max(Comparator.comparingInt(one -> one.href().length()))
                        .orElse(null);
    }

    /// Whether the person may look for households.
    public boolean canSearch() {
        return nav().stream().anyMatch(item -> item.href().equals("/households"));
    }

    /// What was just done; said once, so this empties the list.
    public List<Text> toasts() {
        return Toasts.take(scene.request);
    }

    public FieldErrors errors() {
        return scene.errors;
    }

    /// What is wrong with that field, in the reader's language; null when nothing is.
    public @Nullable String error(String field) {
        return scene.errors.find(field).map(this::t).orElse(null);
    }

    /// Address of a static file, changing with its content so that it may be kept for ever.
    public String asset(String path) {
        return scene.asset.apply(path);
    }

    public String version() {
        return scene.version;
    }

    /// Name of the hidden field that forms send back; `components.csrf` writes it.
    public String csrfName() {
        var csrf = csrf();
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    public String csrfToken() {
        var csrf = csrf();
        return csrf == null ? "" : csrf.getToken();
    }

    /// The same for htmx, as the JSON of `hx-headers`. Null for people who are not signed in:
    /// asking for a token would start a session for every passer-by.
    public @Nullable String hx() {
        var csrf = csrf();
        return scene.visitor == null || csrf == null
                ? null
                : "{\"" + csrf.getHeaderName() + "\":\"" + csrf.getToken() + "\"}";
    }

    private @Nullable CsrfToken csrf() {
        return (CsrfToken) scene.request.getAttribute(CsrfToken.class.getName());
    }
}
