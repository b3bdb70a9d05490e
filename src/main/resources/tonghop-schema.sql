-- What is remembered between runs, besides the tables of Spring Batch. Everything here is derived from the archive,
-- the form and the roster; another version of the program sets it aside and builds it anew.

create table program (
    version varchar(100) not null
);

create table read_file (
    fingerprint varchar(64) not null,
    -- of path and content: a path may be longer than an index takes
    file varchar(64) not null,
    body bytea not null,
    primary key (fingerprint, file)
);

-- The queue of letters; each is in the archive, with a journal that says the same.
create table letter (
    id varchar(64) not null primary key,
    unit varchar(16) not null,
    period varchar(16) not null,
    night date not null,
    kind varchar(16) not null,
    route varchar(8) not null,
    address varchar(320) not null,
    subject varchar(1000) not null,
    queued_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    attempts integer not null,
    doubts integer not null,
    due timestamp(6) with time zone not null,
    detail varchar(2000) not null
);

create index letter_of_period on letter (period, night, unit, id);

-- What each letter tells: which finding, or other thing, in which state.
create table told (
    letter varchar(64) not null references letter (id),
    place integer not null,
    about varchar(200) not null,
    told_as varchar(16) not null,
    what varchar(1000) not null,
    primary key (letter, place)
);
