/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-tree.h"

#define MAX_SIZE (32 * 1024 * 1024)
#define MAX_DEPTH 64
#define MAX_ELEMENTS 100000
#define MAX_ATTRIBUTES 64
#define MAX_TEXT (4 * 1024 * 1024) /* bytes between two tags; the longest field is far below */
#define MAX_TAG (256 * 1024)       /* bytes of one tag with its attributes */

typedef struct
{
  const char *at;
  const char *end;
  const char *start;
  const char *file;
  const char *open[MAX_DEPTH]; /* where the names of the open elements stand */
  guint depth;
  guint n_elements;
  GError **error;
} Scan;

static const struct
{
  const char *magic;
  gsize length;
  const char *what;
} other_kinds[] = {
  { "\x89PNG", 4, N_ ("a PNG picture") },
  { "\xff\xd8\xff", 3, N_ ("a JPEG picture") },
  { "GIF8", 4, N_ ("a GIF picture") },
  { "%PDF", 4, N_ ("a PDF document") },
  { "PK\x03\x04", 4, N_ ("a zip archive or an office document") },
  { "\xd0\xcf\x11\xe0", 4, N_ ("an older office document") },
  { "\x1f\x8b", 2, N_ ("a compressed file") },
  { "{\\rtf", 5, N_ ("an RTF document") },
};

static guint
count_lines (const Scan *scan, const char *at)
{
  guint line = 1;

  for (const char *p = scan->start; p < at && (p = memchr (p, '\n', at - p)) != NULL; p++)
    line++;

  return line;
}

static gboolean G_GNUC_PRINTF (4, 5)
    refuse (Scan *scan, const char *at, CdtReadError code, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (scan->error, CDT_READ_ERROR, code, "%s:%u: %s", scan->file, count_lines (scan, at), reason);

  return FALSE;
}

static gboolean
starts_with (const Scan *scan, const char *text)
{
  gsize length = strlen (text);

  return (gsize)(scan->end - scan->at) >= length && memcmp (scan->at, text, length) == 0;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Of the name in a tag that has an end, and not longer than a message should show it */
static int
name_length (const char *name)
{
  const char *p = name;

  while (!is_space (*p) && strchr ("/>=<", *p) == NULL && p - name < 60)
    p++;
  while (((guchar)*p & 0xc0) == 0x80)
    p--;

  return (int)(p - name);
}

static gboolean
check_kind (Scan *scan)
{
  const char *p = scan->start;

  for (gsize i = 0; i < G_N_ELEMENTS (other_kinds); i++)
    if ((gsize)(scan->end - p) >= other_kinds[i].length
        && memcmp (p, other_kinds[i].magic, other_kinds[i].length) == 0)
      return refuse (scan, p, CDT_READ_ERROR_NOT_XML, _ ("this is %s, not a Concordat file."),
                     _ (other_kinds[i].what));
  if (starts_with (scan, "\xff\xfe") || starts_with (scan, "\xfe\xff"))
    return refuse (scan, p, CDT_READ_ERROR_FORBIDDEN,
                   _ ("the file is in the encoding UTF-16; Concordat reads only UTF-8."));
  if (starts_with (scan, "\xef\xbb\xbf"))
    p += 3;
  while (p < scan->end && is_space (*p))
    p++;
  if (p == scan->end)
    return refuse (scan, p, CDT_READ_ERROR_NOT_XML, _ ("the file is empty."));
  if (*p != '<')
    return refuse (scan, p, CDT_READ_ERROR_NOT_XML,
                   _ ("this is not a Concordat file: it does not begin as XML does."));
  scan->at = p;

  return TRUE;
}

static gboolean
check_bytes (Scan *scan)
{
  const char *bad;

  for (const char *p = scan->start; p < scan->end; p++)
    if ((guchar)*p < 0x20 && !is_space (*p))
      return refuse (scan, p, CDT_READ_ERROR_FORBIDDEN,
                     _ ("the file holds a control character (%02X), which text cannot have."), (guchar)*p);
  if (!g_utf8_validate_len (scan->start, scan->end - scan->start, &bad))
    return refuse (scan, bad, CDT_READ_ERROR_DAMAGED,
                   _ ("the file is damaged: this line is not sound UTF-8 text."));

  return TRUE;
}

static gboolean
refuse_cut (Scan *scan)
{
  if (scan->depth > 0)
    {
      const char *name = scan->open[scan->depth - 1];

      return refuse (scan, scan->end, CDT_READ_ERROR_DAMAGED,
                     _ ("the file is damaged: it ends too soon; the end of <%.*s> is missing."),
                     name_length (name), name);
    }

  return refuse (scan, scan->end, CDT_READ_ERROR_DAMAGED, _ ("the file is damaged: it ends too soon."));
}

static gboolean
refuse_long_text (Scan *scan, const char *at)
{
  return refuse (scan, at, CDT_READ_ERROR_TOO_LARGE,
                 _ ("one text is longer than %d MB, the most that Concordat opens; shorten it where it was "
                    "written."),
                 MAX_TEXT / (1024 * 1024));
}

static gboolean
skip_past (Scan *scan, const char *mark)
{
  const char *found = memmem (scan->at, scan->end - scan->at, mark, strlen (mark));

  if (found == NULL)
    return refuse_cut (scan);
  if (found - scan->at > MAX_TEXT)
    return refuse_long_text (scan, scan->at);
  scan->at = found + strlen (mark);

  return TRUE;
}

/* The parser is told UTF-8 whatever the file says, so what it says is checked here: read as declared,
 * "+ADw-" in UTF-7 would be a tag that this scan took for text. */
static gboolean
check_declaration (Scan *scan)
{
  const char *start = scan->at;
  const char *value;
  gsize left;

  if (!skip_past (scan, "?>"))
    return FALSE;
  value = memmem (start, scan->at - start, "encoding", strlen ("encoding"));
  if (value == NULL)
    return TRUE;
  for (value += strlen ("encoding"); is_space (*value) || *value == '='; value++)
    ;
  left = scan->at - value;
  if (left >= 7 && (*value == '"' || *value == '\'') && g_ascii_strncasecmp (value + 1, "UTF-8", 5) == 0
      && value[6] == *value)
    return TRUE;

  return refuse (scan, start, CDT_READ_ERROR_FORBIDDEN,
                 _ ("the file declares an encoding other than UTF-8, the only one that Concordat reads."));
}

static gboolean
scan_declaration (Scan *scan)
{
  if (starts_with (scan, "<!--"))
    {
      scan->at += 4;
      return skip_past (scan, "-->");
    }
  if (starts_with (scan, "<![CDATA["))
    return skip_past (scan, "]]>");
  if (starts_with (scan, "<!DOCTYPE"))
    return refuse (scan, scan->at, CDT_READ_ERROR_FORBIDDEN,
                   _ ("the file has a DOCTYPE, which a Concordat file never has; it is not opened."));
  if (scan->end - scan->at < 9)
    return refuse_cut (scan);

  return refuse (scan, scan->at, CDT_READ_ERROR_FORBIDDEN,
                 _ ("the file has a declaration that a Concordat file never has; it is not opened."));
}

static gboolean
scan_end_tag (Scan *scan)
{
  if (!skip_past (scan, ">"))
    return FALSE;
  if (scan->depth > 0)
    scan->depth--;

  return TRUE;
}

static gboolean
scan_start_tag (Scan *scan)
{
  const char *start = scan->at;
  guint n_attributes = 0;
  char quote = '\0';
  const char *p;

  if (scan->depth == MAX_DEPTH)
    return refuse (scan, start, CDT_READ_ERROR_FORBIDDEN,
                   _ ("elements stand inside each other more than %d deep; the file is not opened."),
                   MAX_DEPTH);
  if (++scan->n_elements > MAX_ELEMENTS)
    return refuse (scan, start, CDT_READ_ERROR_FORBIDDEN,
                   _ ("the file has more than %d elements; it is not opened."), MAX_ELEMENTS);
  for (p = start + 1; p < scan->end && (quote != '\0' || *p != '>'); p++)
    {
      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if (*p == '"' || *p == '\'')
        quote = *p;
      else if (*p == '=' && ++n_attributes > MAX_ATTRIBUTES)
        return refuse (scan, start, CDT_READ_ERROR_FORBIDDEN,
                       _ ("an element has more than %d attributes; the file is not opened."), MAX_ATTRIBUTES);
    }
  if (p == scan->end)
    return refuse_cut (scan);
  if (p - start > MAX_TAG)
    return refuse (scan, start, CDT_READ_ERROR_TOO_LARGE,
                   _ ("the attributes of one element are longer than %d kB; the file is not opened."),
                   MAX_TAG / 1024);
  if (p[-1] != '/')
    scan->open[scan->depth++] = start + 1;
  scan->at = p + 1;

  return TRUE;
}

static gboolean
starts_declaration (const Scan *scan)
{
  return scan->n_elements == 0 && starts_with (scan, "<?xml") && scan->end - scan->at > 5
         && is_space (scan->at[5]);
}

static gboolean
scan_markup (Scan *scan)
{
  char next = scan->at + 1 < scan->end ? scan->at[1] : '\0';

  switch (next)
    {
    case '\0':
      return refuse_cut (scan);
    case '?':
      if (starts_declaration (scan))
        return check_declaration (scan);
      if (scan->end - scan->at < 6)
        return refuse_cut (scan);
      return refuse (scan, scan->at, CDT_READ_ERROR_FORBIDDEN,
                     _ ("the file has a processing instruction, which a Concordat file never has."));
    case '!':
      return scan_declaration (scan);
    case '/':
      return scan_end_tag (scan);
    default:
      if (next == ' ' || next == '=' || next == '<')
        {
          /* No tag begins so; the parser says what is wrong. */
          scan->at++;
          return TRUE;
        }
      return scan_start_tag (scan);
    }
}

gboolean
cdt_scan_check (const char *data, gsize size, const char *name, GError **error)
{
  const char *start = data != NULL ? data : ""; /* of no bytes there is no place */
  Scan scan = { .at = start, .start = start, .end = start + size, .file = name, .error = error };

  if (size > MAX_SIZE)
    {
      g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_TOO_LARGE,
                   _ ("%s: the file is larger than %d MB, the most that Concordat opens."), name,
                   MAX_SIZE / (1024 * 1024));
      return FALSE;
    }
  if (!check_kind (&scan) || !check_bytes (&scan))
    return FALSE;
  for (const char *text = scan.at; (scan.at = memchr (text, '<', scan.end - text)) != NULL; text = scan.at)
    {
      if (scan.at - text > MAX_TEXT)
        return refuse_long_text (&scan, text);
      if (!scan_markup (&scan))
        return FALSE;
    }
  if (scan.depth > 0 || scan.n_elements == 0)
    return refuse_cut (&scan);

  return TRUE;
}
