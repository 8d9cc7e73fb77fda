/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hostile-files.h"

#include <stdio.h>
#include <string.h>

#define ROOT "<agreement xmlns='urn:concordat:agreement:1' version='1.0' id='11111111-2222'"
#define XML "<?xml version='1.0' encoding='UTF-8'?>\n"
#define END "</title></agreement>"
#define TITLE ROOT "><title>"
#define TEXT(text) text, sizeof text - 1
#define SAYS_DOCTYPE ":*: the file has a DOCTYPE*"
#define SAYS_DECLARATION ":*: the file has a declaration*"
#define SAYS_INSTRUCTION ":*: the file has a processing instruction*"
#define SAYS_ENCODING ":*: the file declares an encoding other than UTF-8*"
#define SAYS_CONTROL ":*: the file holds a control character*"
#define SAYS_UTF_8 ":*: this line is not sound UTF-8 text."
#define SAYS_CHARACTER ":*: it holds a character that text cannot have."
#define SAYS_CUT ":*: it ends too soon*"
#define SAYS_LONG ":*: one text is longer than 4 MB*"
#define SAYS_KIND ":*: this is not a Concordat agreement."
#define SAYS_NOT_XML ":*: this is not a Concordat file*"

const HostileFile hostile_files[] = {
  /* What a document type can do */
  { "doctype", TEXT (XML "<!DOCTYPE agreement>\n" TITLE END), .says = ":2: the file has a DOCTYPE*" },
  { "doctype-small", TEXT ("<!doctype html><html/>"), .says = SAYS_DECLARATION },
  { "doctype-inside", TEXT (TITLE "<!DOCTYPE a>" END), .says = SAYS_DOCTYPE },
  { "doctype-after-comment", TEXT ("<!-- a --><!DOCTYPE a>" TITLE END), .says = SAYS_DOCTYPE },
  { "laughs", TEXT ("<!DOCTYPE a [<!ENTITY a0 'ha'>"), "<!ENTITY b# '&a0;&a0;&a0;&a0;&a0;&a0;&a0;'>", 30,
    "]>" TITLE "&b9;" END, SAYS_DOCTYPE },
  { "laughs-in-attribute", TEXT ("<!DOCTYPE a [<!ENTITY a '&b;&b;'><!ENTITY b '&a;&a;'>]><a b='&a;'/>"),
    .says = SAYS_DOCTYPE },
  { "quadratic-entity", TEXT ("<!DOCTYPE a [<!ENTITY a '"), "aaaaaaaaaa", 10000, "'>]><a>&a;&a;&a;</a>",
    SAYS_DOCTYPE },
  { "external-entity", TEXT ("<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" TITLE "&a;" END),
    .says = SAYS_DOCTYPE },
  { "external-parameter", TEXT ("<!DOCTYPE a [<!ENTITY % a SYSTEM 'file:///dev/zero'> %a;]><a/>"),
    .says = SAYS_DOCTYPE },
  { "external-subset", TEXT ("<!DOCTYPE a SYSTEM 'file:///dev/zero'><a/>"), .says = SAYS_DOCTYPE },
  { "external-http", TEXT ("<!DOCTYPE a PUBLIC 'a' 'http://127.0.0.1:9/a.dtd'><a/>"), .says = SAYS_DOCTYPE },
  { "entity-inside", TEXT (TITLE "<!ENTITY a 'b'>" END), .says = SAYS_DECLARATION },
  { "attribute-list", TEXT ("<!ATTLIST a b CDATA 'c'>" TITLE END), .says = SAYS_DECLARATION },
  { "notation", TEXT ("<!NOTATION a SYSTEM '/bin/sh'>" TITLE END), .says = SAYS_DECLARATION },
  /* Processing instructions and declarations */
  { "stylesheet", TEXT (XML "<?xml-stylesheet href='file:///etc/passwd'?>" TITLE END),
    .says = SAYS_INSTRUCTION },
  { "catalogue", TEXT ("<?oasis-xml-catalog catalog='file:///dev/zero'?>" TITLE END),
    .says = SAYS_INSTRUCTION },
  { "instruction-inside", TEXT (TITLE "<?php a ?>" END), .says = SAYS_INSTRUCTION },
  { "second-declaration", TEXT (TITLE XML END), .says = SAYS_INSTRUCTION },
  /* Encodings */
  { "utf-7", TEXT ("<?xml version='1.0' encoding='UTF-7'?>" TITLE "+ADw-b/+AD4-" END),
    .says = SAYS_ENCODING },
  { "latin-1", TEXT ("<?xml version='1.0' encoding='ISO-8859-1'?>" TITLE END), .says = SAYS_ENCODING },
  { "says-utf-16", TEXT ("<?xml version='1.0' encoding='UTF-16'?>" TITLE END), .says = SAYS_ENCODING },
  { "utf-16-little", TEXT ("\xff\xfe<\0a\0/\0>\0"), .says = ":1: the file is in the encoding UTF-16*" },
  { "utf-16-big", TEXT ("\xfe\xff\0<\0a\0/\0>"), .says = ":1: the file is in the encoding UTF-16*" },
  { "utf-16-unmarked", TEXT ("<\0a\0/\0>\0"), .says = SAYS_CONTROL },
  { "utf-32", TEXT ("\0\0\xfe\xff\0\0\0<"), .says = SAYS_NOT_XML },
  { "ebcdic", TEXT ("\x4c\x6f\xa7\x94\x93\x40"), .says = SAYS_NOT_XML },
  { "nul", TEXT (TITLE "a\0b" END), .says = SAYS_CONTROL },
  { "nul-at-end", TEXT (TITLE END "\0\0\0\0"), .says = SAYS_CONTROL },
  { "escape", TEXT (TITLE "\x1b[2J" END), .says = SAYS_CONTROL },
  { "nul-reference", TEXT (TITLE "&#0;" END), .says = SAYS_CHARACTER },
  { "vast-reference", TEXT (TITLE "&#99999999999999999999;" END), .says = SAYS_CHARACTER },
  { "overlong", TEXT (TITLE "\xc0\x80" END), .says = SAYS_UTF_8 },
  { "surrogate", TEXT (TITLE "\xed\xa0\x80" END), .says = SAYS_UTF_8 },
  { "past-unicode", TEXT (TITLE "\xf4\x90\x80\x80" END), .says = SAYS_UTF_8 },
  { "cut-character", TEXT (TITLE "\xe2\x82" END), .says = SAYS_UTF_8 },
  { "no-character", TEXT (TITLE "\xef\xbf\xbe" END), .says = SAYS_CHARACTER },
  /* Too much of it */
  { "attributes", TEXT (ROOT), " a#='1'", 200000, "/>", ":1: an element has more than 64 attributes*" },
  { "attributes-just", TEXT (ROOT), " a#='1'", 62, "/>", ":1: an element has more than 64 attributes*" },
  { "namespaces", TEXT (ROOT), " xmlns:a#='urn:#'", 100000, "/>", ":*: an element has more than 64 attr*" },
  { "deep", TEXT (ROOT ">"), "<a>", 64, "", ":*: elements stand inside each other more than 64 deep*" },
  { "very-deep", TEXT (ROOT ">"), "<a>", 1000000, "", ":*: elements stand inside each other more than 64*" },
  { "elements", TEXT (ROOT ">"), "<a/>", 5000000, "</agreement>", ":*: the file has more than 100000 ele*" },
  { "elements-just", TEXT (ROOT ">"), "<a/>", 100000, "</agreement>", ":*: the file has more than 100000*" },
  { "xml-ids", TEXT (ROOT ">"), "<a xml:id='a#'/>", 200000, "</agreement>", ":*: the file has more than *" },
  { "text", TEXT (TITLE), "aaaaaaaaaaa", 1000000, END, SAYS_LONG },
  { "comment", TEXT ("<!--"), "aaaaaaaaaaa", 1000000, "-->" TITLE END, SAYS_LONG },
  { "cdata", TEXT (TITLE "<![CDATA["), "aaaaaaaaaaa", 1000000, "]]>" END, SAYS_LONG },
  { "attribute", TEXT (ROOT " a='"), "aaaaaaaaaa", 100000, "'/>",
    ":1: the attributes of one element are l*" },
  { "name", TEXT ("<"), "aaaaaaaaaa", 100000, "/>", ":1: the attributes of one element are longer than *" },
  { "blanks", TEXT (""), "          ", 3000000, "", ":1: the file is empty." },
  { "large", TEXT (TITLE), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 1600000, END,
    ": the file is larger than 32 MB*" },
  /* Something else under the name of a draft */
  { "zero-bytes", TEXT (""), .says = ":1: the file is empty." },
  { "gzip", TEXT ("\x1f\x8b\x08\0\0\0\0\0"), .says = ":1: this is a compressed file*" },
  { "xz",
    TEXT ("\xfd"
          "7zXZ\0"),
    .says = SAYS_NOT_XML },
  { "zip", TEXT ("PK\x03\x04 word/document.xml"), .says = ":1: this is a zip archive*" },
  { "html", TEXT ("<html><script>a()</script></html>"), .says = SAYS_KIND },
  { "svg", TEXT ("<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>"), .says = SAYS_KIND },
  { "include", TEXT ("<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='file:///dev/zero'/>"),
    .says = SAYS_KIND },
  { "other-namespace", TEXT ("<agreement xmlns='urn:other' version='1.0'/>"), .says = SAYS_KIND },
  { "version-newer", TEXT ("<agreement xmlns='urn:concordat:agreement:2' version='2.0'/>"),
    .says = ":1: this agreement was made by a newer version*" },
  { "version-vast", TEXT ("<agreement xmlns='urn:concordat:agreement:99999999999999999999'/>"),
    .says = ":1: this agreement was made by a newer version*" },
  { "version-words", TEXT ("<agreement xmlns='urn:concordat:agreement:1' version='%s%n'/>"),
    .says = ":1: *is not a version of the file format*" },
  /* Broken */
  { "no-end", TEXT (TITLE "a"), .says = SAYS_CUT },
  { "no-comment-end", TEXT (TITLE "<!-- a"), .says = SAYS_CUT },
  { "no-cdata-end", TEXT (TITLE "<![CDATA[ a"), .says = SAYS_CUT },
  { "no-root", TEXT (XML "<!-- a -->"), .says = SAYS_CUT },
  { "crossed", TEXT (ROOT "><title><a></title></a></agreement>"),
    .says = ":*: <a> is closed by something else." },
  { "two-roots", TEXT (TITLE END TITLE END), .says = ":1: *something stands after its end." },
  { "words-after", TEXT (TITLE END "a"), .says = ":1: *something stands after its end." },
  { "doubled-attribute", TEXT (ROOT " a='1' a='2'/>"), .says = ":1: *stands twice in one element." },
  { "doubled-by-prefix", TEXT (ROOT " xmlns:x='u' xmlns:y='u' x:a='' y:a=''/>"), .says = ":1: *damaged*" },
  { "unknown-prefix", TEXT (ROOT "><x:a/></agreement>"), .says = ":1: *the prefix*is not declared." },
  { "unknown-entity", TEXT (TITLE "&a;" END), .says = ":1: *is not known." },
  { "bare-ampersand", TEXT (TITLE "a & b" END), .says = ":1: *stands where only text may." },
  { "tag-in-attribute", TEXT (ROOT " a='<b>'/>"), .says = ":1: *an attribute is not written as XML asks." },
  { "unquoted", TEXT (ROOT " a=b/>"), .says = ":1: *an attribute is not written as XML asks." },
  { "hyphens", TEXT (TITLE "<!-- a -- b -->" END), .says = ":1: the file is damaged*" },
  { "cdata-end-in-text", TEXT (TITLE "]]>" END), .says = ":1: the file is damaged*" },
};

const guint n_hostile_files = G_N_ELEMENTS (hostile_files);

static void
write_unit (FILE *out, const char *unit, guint n)
{
  for (; *unit != '\0'; unit++)
    if (*unit == '#')
      fprintf (out, "%u", n);
    else
      putc_unlocked (*unit, out);
}

void
hostile_file_write (const HostileFile *file, const char *path)
{
  FILE *out = fopen (path, "w");

  g_assert_nonnull (out);
  fwrite (file->head, 1, file->head_length, out);
  for (guint i = 0; i < file->times; i++)
    write_unit (out, file->unit, i);
  if (file->tail != NULL)
    fputs (file->tail, out);
  g_assert_cmpint (fclose (out), ==, 0);
}
