-- What of a household a reader finds it by, told from its row for lists alone. Who sees no children and no ID numbers had the names of all members of
-- five hundred households read again, person by person, for each search.
alter table registry.summary add births date[];
comment on table registry.summary is 'One row a household; search: number and phone, behind ‖ the names and phone of each member from the eldest, then the last four of their IDs in the same order, all between bars, without separators; births: the birthdays in that order, null if a member was described in another household; sounds and bones: those of its members'' names';

-- What parts the members is nothing that somebody looks for.
create or replace function registry.lexemes(search text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog return
  array_to_tsvector(array(
    select w from string_to_table(search, '|') w where w <> '' and w <> '‖'
    union all
    select '~' || right(w, 4) from string_to_table(search, '|') w where w ~ '[0-9]{3}[0-9x]$'));
create or replace function registry.pairs(search text) returns int[] language plpgsql immutable parallel safe as $$
declare letters text[] := string_to_array(search, null);
begin
  return array(select hashtext(one || next) from unnest(letters, letters[2:]) pair(one, next) where next is not null and one <> '‖' and next <> '‖');
end $$;

-- The rows of before are worked out anew; until then theirs is looked up as it was.
insert into registry.summary_due (subject) select subject from registry.summary order by subject;
