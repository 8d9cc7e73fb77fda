/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack-shelf.h"

G_BEGIN_DECLS

/* How a command ends: what scripts rely on */
typedef enum
{
  CDT_EXIT_DONE = 0,
  CDT_EXIT_FINDINGS = 1, /* done, and there is something to tell: a fault, no answer */
  CDT_EXIT_FAILED = 2,   /* could not be done; the reason is on standard error */
} CdtExit;

typedef struct _CdtCommand CdtCommand;

/** CdtCommand: one row of the table of commands, each from a file of its own. */
struct _CdtCommand
{
  const char *name;
  const char *arguments; /* as --help shows them; marked for translation, as is the summary */
  const char *summary;
  CdtExit (*run) (const CdtCommand *command, int argc, char **argv); /* argv[0] is the command's name */
};

extern const CdtCommand cdt_command_new;
extern const CdtCommand cdt_command_export;
extern const CdtCommand cdt_command_check;
extern const CdtCommand cdt_command_get;
extern const CdtCommand cdt_command_set;
extern const CdtCommand cdt_command_add;
extern const CdtCommand cdt_command_verify;
extern const CdtCommand cdt_command_compare;
extern const CdtCommand cdt_command_versions;
extern const CdtCommand cdt_command_merge;
extern const CdtCommand cdt_command_send;
extern const CdtCommand cdt_command_agenda;

/* Reads the options of a command, --help and --version among them (these two end the program). What is
 * left of argv are the operands, from argv[1] on. FALSE, with the reason told, when they are not between
 * least and most in number. entries may be NULL. */
gboolean cdt_command_parse (
    const CdtCommand *command, const GOptionEntry *entries, int *argc, char ***argv, int least, int most);

/* Words for a person on standard output or error, in the encoding of the terminal. A line end is added. */
void cdt_command_print (const char *text);
CdtExit cdt_command_fail (const char *format, ...) G_GNUC_PRINTF (1, 2); /* always CDT_EXIT_FAILED */
void cdt_command_warn (const char *text); /* on standard error; the command goes on */
/* From now on: warns when characters of an answer are left out, or are hidden or misleading. */
void cdt_command_tell_cleaned (CdtDraft *draft);
/* Says what an error about a file says. Messages of the store begin with the file's name; here with its path,
 * as it was given. */
CdtExit cdt_command_fail_file (const char *path, const GError *error);

/* What a command does with a draft, and so what it may do with one of another version of the format */
typedef enum
{
  CDT_USE_READ,   /* prints answers: any version */
  CDT_USE_CHANGE, /* writes the file: no signed agreement */
  CDT_USE_STAGE,  /* the same, of one that may be signed: its stage, or a version of it */
  CDT_USE_PRINT,  /* says what the whole of it is */
} CdtUse;

/* Opens the draft of an argument, a PDF's too where from_pdf is not NULL, and tells of another version. NULL
 * with the reason told and *result CDT_EXIT_FAILED, when it cannot be read or not be used so. hash:
 * (nullable): of the file. (transfer full) */
CdtDraft *cdt_command_open (const char *file, CdtUse use, gboolean *from_pdf, char **hash, CdtExit *result);
/* Writes a draft that was opened for change back to its file, with what its clauses say now */
CdtExit cdt_command_save (CdtDraft *draft, const char *file, const char *base_hash);

/* The pack for a draft, or a new one (NULL). When one is refused, or is not here, it says so of the file
 * (NULL: of no file), and *result is at least CDT_EXIT_FINDINGS; (transfer full): NULL, with the reason told
 * and CDT_EXIT_FAILED, when there is none at all. */
CdtPack *cdt_command_choose_pack (CdtPackShelf *shelf, CdtDraft *draft, const char *file, CdtExit *result);
/* The draft as the bytes of a file, with what its clauses say now by this pack, as the window saves it; NULL:
 * by the pack that is here for it, if any is. The draft stays as it was. (transfer full) */
GBytes *cdt_command_complete (CdtDraft *draft, CdtPack *pack);
#define CDT_COMMAND_PACK_OPTION(folder)                                                                      \
  {                                                                                                          \
    "pack", 0, 0, G_OPTION_ARG_FILENAME, folder, N_ ("The folder of an organisation's own wording"),         \
        N_ ("FOLDER")                                                                                        \
  }

/* An argument as UTF-8: (transfer full): NULL when it is not text at all */
char *cdt_command_dup_text (const char *argument);

G_END_DECLS
