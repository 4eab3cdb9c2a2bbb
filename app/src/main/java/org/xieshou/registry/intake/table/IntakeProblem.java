package org.xieshou.registry.intake.table;

import java.io.Serial;
import java.util.Locale;
import org.xieshou.shared.Problem;

/// A file that cannot be taken as a list at all. Says what it is and what to do, never what stands in the file: a
/// parser's own message may quote the cell it stumbled over, so no cause is kept.
public final class IntakeProblem extends Problem {
    @Serial private static final long serialVersionUID = 1;

    private final Code what;

    private IntakeProblem(Code what, Detail... details) {
        super(what.key(), what.status, details);
        this.what = what;
    }

    public static IntakeProblem of(Code what) {
        return new IntakeProblem(what);
    }

    /// @param name `row`, `column`, `sheet`, `limit` or `better`
    public static IntakeProblem of(Code what, String name, Object value) {
        return new IntakeProblem(what, detail(name, value));
    }

    /// One cell.
    public static IntakeProblem at(Code what, int row, String column) {
        return new IntakeProblem(what, detail("row", row), detail("column", column));
    }

    /// One row of a sheet.
    public static IntakeProblem in(Code what, String sheet, int row) {
        return new IntakeProblem(what, detail("sheet", sheet), detail("row", row));
    }

    /// Everything that can be wrong with a whole file.
    public enum Code {
        EMPTY(422),
        TOO_LARGE(413),
        TOO_LARGE_UNZIPPED(413),
        TOO_MANY_ROWS(413),
        TOO_MANY_COLUMNS(413),
        CELL_TOO_LONG(422),
        QUOTE_OPEN(422),
        ENCRYPTED(422),
        OLD_XLS(415),
        HTML_AS_TABLE(415),
        OTHER_FORMAT(415),
        WRONG_EXTENSION(415),
        DAMAGED(422),
        FORBIDDEN_XML(422),
        UNKNOWN_ENCODING(422),
        HEADER_NOT_FOUND(422),
        HEADER_TOO_LOW(422),
        NO_NAME_COLUMN(422),
        MAPPING_DOES_NOT_FIT(422),
        REFUSED_COLUMN_MAPPED(422),
        TOO_SCATTERED(422);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        /// `registry.intake-too-large`, as in the messages.
        public String key() {
            return "registry.intake-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Code what() {
        return what;
    }
}
