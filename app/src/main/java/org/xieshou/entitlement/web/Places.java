package org.xieshou.entitlement.web;

import java.util.ArrayList;
import java.util.List;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Tab;
import org.xieshou.shared.web.Ui;

/// The pages about what is due and where need is, as far as the reader may open them.
public final class Places {
    private Places() {}

    /// @param current `programmes`, `pupils` or `need`
    public static List<Tab> of(Ui ui, String current) {
        var tabs = new ArrayList<Tab>();
        if (ui.can(Right.HOUSEHOLDS_READ)) {
            tabs.add(tab(ui, "programmes", "/entitlements", current));
        } else {
            tabs.add(new Tab(ui.t("entitlement.contacts"), "/pairing/contacts", false, 0));
        }
        if (ui.can(Right.PUPILS)) {
            tabs.add(tab(ui, "pupils", "/entitlements/pupils", current));
        }
        if (ui.can(Right.HOUSEHOLDS_WRITE)) {
            tabs.add(tab(ui, "need", "/need", current));
        }
        return tabs;
    }

    private static Tab tab(Ui ui, String name, String href, String current) {
        return new Tab(ui.t("entitlement." + name), href, name.equals(current), 0);
    }
}
