/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Files are read apart first: by concordat-reader, a process that may use little time and memory and can
 * write no file. What is wrong with a file, or with a library that reads it, ends that process and not this
 * one. Here is the one place that says which:
 *
 *   The window has a person's unsaved work in it, and any file may be from elsewhere: agreements that are
 * opened, dropped or compared, PDFs, recovery copies, wording of organisations. All are read apart, each
 * content once. A command has nothing in it but the file that it was told to read, and ends with it.
 * Agreements and wording it reads itself, behind the same guards (cdt-scan.h, the parser's own, the limits of
 * cdt-load-bytes.h): a second process takes 12 ms, as long as reading and answering. PDFs and SVG pictures,
 * which far larger libraries read, it has read apart. Where there is no concordat-reader, or no process can
 * be started, the guards stand alone.
 */
typedef enum
{
  CDT_APART_NOTHING, /* until a program says otherwise */
  CDT_APART_PDFS,    /* a command; pictures too */
  CDT_APART_ALL,     /* the window */
} CdtApart;

/* Called once, as the program starts. reader: (nullable): where concordat-reader is; NULL: beside this
 * program or where it was installed */
void cdt_apart_begin (CdtApart what, const char *reader);

/* concordat-reader NAME, or concordat-reader NAME CDT_APART_PICTURE */
#define CDT_APART_PICTURE "picture"

/* What to read here in the place of `bytes`: the draft out of a PDF that was read apart, else the same bytes.
 * NULL with the error that reading gave, or CDT_READ_ERROR_DAMAGED when the process did not live to say.
 * (transfer full). Any thread. */
GBytes *cdt_apart_read (GBytes *bytes, const char *name, gboolean is_pdf, GError **error);

/* Has an SVG picture drawn apart, each once: FALSE with the reason when it may not be drawn here. Any thread.
 */
gboolean cdt_apart_try_picture (GBytes *bytes, GError **error);

/* Gives the bytes to `reader`, whatever was said above. *started: FALSE when there was no process. */
GBytes *
cdt_apart_run (const char *reader, GBytes *bytes, const char *name, gboolean *started, GError **error);

/* The words of the process: what it found, or why it refuses. (transfer full) */
GBytes *cdt_apart_say_found (GBytes *found);
GBytes *cdt_apart_say_refused (const GError *error);

G_END_DECLS
