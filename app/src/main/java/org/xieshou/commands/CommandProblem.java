package org.xieshou.commands;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a command cannot do as asked, in a sentence for the person at the keyboard and a "Maybe …" line.
public final class CommandProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// The list of this room; the code is `commands.` and the name in small letters.
    public enum What {
        PORT_BUSY,
        NO_SUCH_ADDRESS,
        FRESH_IS_FOR_DEMOS,
        NOT_A_DEMO,
        DATABASE_LOGIN_MISSING,
        NO_SUCH_CAMPAIGN,
        BULLETIN_TOO_LONG,
        NO_SUCH_FILE,
        NO_ACTOR,
        NO_REGISTER,
        CANNOT_WRITE,
        DISK_FULL,
        FILE_IS_THERE,
        NO_SUCH_LANGUAGE,
        TOKEN_DAYS,
        PASSPHRASE_MISSING
    }

    private final String code;
    private final String sentence;
    private final String maybe;

    public CommandProblem(What what, Object... details) {
        this(what, null, details);
    }

    public CommandProblem(What what, @Nullable Throwable cause, Object... details) {
        super(what.name(), cause);
        this.code = "commands." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.sentence = text(code, details);
        this.maybe = text(code + ".maybe", details);
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public String maybe() {
        return maybe;
    }

    @Override
    public String getMessage() {
        return sentence + " " + maybe;
    }

    static String text(String key, Object... details) {
        return filled(XieshouCommand.texts().getString(key), details);
    }

    static String filled(String pattern, Object... details) {
        return new MessageFormat(pattern, Locale.ROOT).format(details);
    }
}
