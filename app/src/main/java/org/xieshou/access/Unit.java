package org.xieshou.access;

/// A unit of any kind that helps: an organ, an office, a firm, a school, a clinic, a village.
///
/// @param type organ, office, firm, group, school, clinic, hospital, village, community or other
/// @param area the number of the area it belongs to
public record Unit(String id, String name, String type, int area) {}
