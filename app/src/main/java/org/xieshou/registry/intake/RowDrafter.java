package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.FactType;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.IdNumber;
import org.xieshou.registry.PersonName;
import org.xieshou.registry.Phone;
import org.xieshou.registry.Relation;
import org.xieshou.registry.intake.table.Cell;
import org.xieshou.registry.intake.table.TableRow;

/// Reads the taken cells of a row: names, numbers and facts, each alone.
final class RowDrafter {
    private final SheetColumns columns;
    private final CellReader reader;

    /// What offices write where there is no number: the person is taken all the same, as one without.
    private static final Set<String> NO_NUMBER =
            Set.of(
                    "0", "没有", "无号", "无证", "无身份证", "无户口", "未上户", "未上户口", "未落户", "户口未上", "未办", "未办理",
                    "未办证", "待办", "待补", "待补充", "待查", "待核实", "未提供", "未填");

    private final Map<String, FactValue> identity = new HashMap<>();
    private final List<Stated> household = new ArrayList<>();
    private final List<Stated> person = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private @Nullable PersonName name;
    private @Nullable IdNumber id;
    private int row;

    private RowDrafter(SheetColumns columns, CellReader reader) {
        this.columns = columns;
        this.reader = reader;
    }

    static RowDraft draft(SheetColumns columns, CellReader reader, TableRow row) {
        return new RowDrafter(columns, reader).draft(row);
    }

    private RowDraft draft(TableRow tableRow) {
        row = tableRow.number();
        for (var column : columns.taken()) {
            var cell = tableRow.cell(column.index());
            if (!isNothing(column, cell)) {
                take(column, cell);
            }
        }
        if (!columns.has("person.name")) {
            nameOfHead();
        }
        // The kind of document may stand in a later column than its number.
        columns.find("person.id-number").ifPresent(column -> idOf(column, tableRow));
        checkName();
        return new RowDraft(columns, row, identity, name, id, household, person, faults);
    }

    private void idOf(TakenColumn column, TableRow tableRow) {
        var cell = tableRow.cell(column.index());
        if (cell.kind() != Cell.Kind.ERROR && !isNothing(column, cell)) {
            id(
                    column,
                    cell,
                    identity.get("person.id-kind") instanceof FactValue.Chosen(var kind)
                            ? kind
                            : "");
        }
    }

    private static boolean isNothing(TakenColumn column, Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            return false;
        }
        var text = CellText.of(cell);
        if (column.target().equals("person.id-number") && NO_NUMBER.contains(text)) {
            return true;
        }
        return text.isEmpty()
                || switch (column.declared().type()) {
                    case INTEGER, DECIMAL, MONEY_FEN, DATE, MONTH, TEXT -> text.equals("无");
                    case YES_NO, CHOICE, CHOICES -> false;
                };
    }

    private void take(TakenColumn column, Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            addFault(column, FaultCode.CELL_ERROR);
            return;
        }
        if (holdsMisplacedId(column, cell)) {
            addFault(column, FaultCode.ID_MISPLACED);
            return;
        }
        switch (column.target()) {
            case "person.name" -> name = name(column, cell);
            case "person.id-number" -> {}
            case "household.phone", "person.phone" -> phone(column, cell);
            case "household.number", "person.number" -> number(column, cell);
            default -> value(column, cell);
        }
    }

    /// An ID number is sealed where it belongs; in any other cell everybody who sees the household would read it.
    private static boolean holdsMisplacedId(TakenColumn column, Cell cell) {
        return column.declared().type() == FactType.TEXT
                && !column.target().startsWith("person.id-")
                && !column.target().equals("person.number")
                && IdNumber.isWithin(CellText.code(cell));
    }

    private @Nullable PersonName name(TakenColumn column, Cell cell) {
        var written = CellText.of(cell);
        var text = reader.name(written);
        if (!text.equals(written)) {
            addFault(column, FaultCode.NAME_REMARK);
        }
        try {
            var read = PersonName.of(text);
            if (!read.isPlausible()) {
                addFault(column, FaultCode.NAME_ODD);
            }
            return read;
        } catch (IllegalArgumentException _) {
            addFault(
                    column,
                    text.length() > PersonName.LONGEST
                            ? FaultCode.NAME_TOO_LONG
                            : FaultCode.NAME_MISSING);
            return null;
        }
    }

    /// A list of households names only the head.
    private void nameOfHead() {
        var head = columns.find("household.head-name");
        if (head.isPresent()
                && identity.get("household.head-name") instanceof FactValue.Text(var text)) {
            name = name(head.get(), Cell.text(text));
            identity.putIfAbsent("person.relation", new FactValue.Chosen(Relation.HEAD.code()));
        }
    }

    private void checkName() {
        boolean spokenOf =
                !person.isEmpty()
                        || id != null
                        || identity.keySet().stream().anyMatch(one -> one.startsWith("person."));
        if (name == null && spokenOf && faults.stream().noneMatch(RowDrafter::isOfName)) {
            var column = columns.find("person.name").or(() -> columns.find("household.head-name"));
            addFault(column.orElseThrow(), FaultCode.NAME_MISSING);
        }
    }

    private static boolean isOfName(RowFault fault) {
        return fault.code() == FaultCode.NAME_MISSING
                || fault.code() == FaultCode.NAME_TOO_LONG
                || (fault.code() == FaultCode.ID_MISPLACED
                        && fault.effect() == Effect.PERSON_LEFT_OUT);
    }

    private void id(TakenColumn column, Cell cell, String kind) {
        if (kind.equals("disability-card")) {
            addFault(column, FaultCode.ID_IS_DISABILITY_CARD);
            return;
        }
        // A passport is no broken identity card: the person is taken, the number is not.
        if (kind.equals("other")) {
            addFault(column, FaultCode.ID_OTHER_DOCUMENT);
            return;
        }
        if (CellText.hasLostDigits(cell)) {
            addFault(column, FaultCode.DIGITS_LOST);
            return;
        }
        switch (IdNumber.loosely(CellText.code(cell))) {
            case IdNumber.Reading.Good(var good, var upgraded) -> {
                id = good;
                // a spreadsheet keeps 15 digits; the last zero is the right check by chance
                if (!upgraded && good.value().endsWith("000")) {
                    addFault(column, FaultCode.ID_ROUNDED);
                }
            }
            case IdNumber.Reading.Broken(var flaw) -> addFault(column, code(flaw));
        }
    }

    private static FaultCode code(IdNumber.Flaw flaw) {
        return switch (flaw) {
            case LENGTH -> FaultCode.ID_LENGTH;
            case CHARACTER -> FaultCode.ID_CHARACTER;
            case DATE -> FaultCode.ID_DATE;
            case CHECK -> FaultCode.ID_CHECK;
            case DIGITS_LOST -> FaultCode.DIGITS_LOST;
            case DISABILITY_CARD -> FaultCode.ID_IS_DISABILITY_CARD;
        };
    }

    private void phone(TakenColumn column, Cell cell) {
        var phone =
                CellText.hasLostDigits(cell)
                        ? Optional.<Phone>empty()
                        : Phone.find(CellText.code(cell));
        if (phone.isEmpty()) {
            addFault(column, FaultCode.PHONE_UNREADABLE);
            return;
        }
        if (!phone.get().isPlausible()) {
            addFault(column, FaultCode.PHONE_MALFORMED);
        }
        identity.put(column.target(), new FactValue.Text(phone.get().digits()));
    }

    /// Rounded numbers of two households can be the same number: such a row cannot be placed.
    private void number(TakenColumn column, Cell cell) {
        if (CellText.hasLostDigits(cell)) {
            addFault(column, FaultCode.DIGITS_LOST);
        } else {
            value(column, cell);
        }
    }

    private void value(TakenColumn column, Cell cell) {
        var read = reader.read(column, cell);
        for (var flaw : new LinkedHashSet<>(read.flaws())) {
            addFault(column, flaw);
        }
        if (read.value() == null) {
            return;
        }
        if (!(column.declared() instanceof FactDeclaration)) {
            identity.put(column.target(), read.value());
            return;
        }
        var list = column.isOfHousehold() ? household : person;
        var stated = new Stated(column.target(), read.value(), column.year());
        if (read.value() instanceof FactValue.Several several) {
            join(list, stated, several);
        } else {
            list.add(stated);
        }
    }

    /// 致贫原因1, 致贫原因2: several columns of one fact.
    private static void join(List<Stated> list, Stated stated, FactValue.Several more) {
        for (int i = 0; i < list.size(); i++) {
            var old = list.get(i);
            if (old.fact().equals(stated.fact()) && old.value() instanceof FactValue.Several had) {
                var codes = new LinkedHashSet<>(had.codes());
                codes.addAll(more.codes());
                list.set(
                        i,
                        new Stated(
                                old.fact(), new FactValue.Several(List.copyOf(codes)), old.year()));
                return;
            }
        }
        list.add(stated);
    }

    private void addFault(TakenColumn column, FaultCode code) {
        faults.add(
                new RowFault(
                        columns.sheet().name(),
                        row,
                        column.letter(),
                        column.header(),
                        code,
                        effect(column, code),
                        Map.of()));
    }

    private static Effect effect(TakenColumn column, FaultCode code) {
        boolean places = column.target().equals("household.number");
        boolean names =
                column.target().equals("person.id-number") || column.target().equals("person.name");
        return switch (code) {
            case ID_ROUNDED, NAME_ODD, NAME_REMARK, PHONE_MALFORMED, MONEY_ROUNDED -> Effect.NOTED;
            case ID_OTHER_DOCUMENT -> Effect.VALUE_LEFT_OUT;
            // the household is recognised without it, by its head
            case ID_MISPLACED -> names ? Effect.PERSON_LEFT_OUT : Effect.VALUE_LEFT_OUT;
            case NAME_MISSING, NAME_TOO_LONG -> Effect.PERSON_LEFT_OUT;
            default ->
                    places
                            ? Effect.HOUSEHOLD_LEFT_OUT
                            : names ? Effect.PERSON_LEFT_OUT : Effect.VALUE_LEFT_OUT;
        };
    }
}
