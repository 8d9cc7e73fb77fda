/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-xpath.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/xpathInternals.h>

#include "cdt-tree-private.h"
#include "cdt-xpath-question.h"
#include "cdt-xpath-scan.h"

/* A test on a draft of forty partners takes some hundreds; a join over ten thousand items, millions. */
#define MAX_OPERATIONS 1000000
#define PREFIX "cdt"

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

struct _CdtXPath
{
  gatomicrefcount ref_count;
  GMutex lock; /* libxml2 keeps look-ups in the compiled expression */
  char *text;
  CdtXPathQuestion *question; /* (nullable) when that is all there is to it */
  /* What follows is made when it is first asked for. */
  char **paths;
  GArray *uses;               /* (element-type CdtXPathUse) of each of them */
  xmlXPathCompExpr *compiled; /* names prefixed */
  xmlXPathCompExpr *plain;    /* as written, for trees without a namespace */
};

G_DEFINE_BOXED_TYPE (CdtXPath, cdt_xpath, cdt_xpath_ref, cdt_xpath_unref)

static void
error_cb (void *data, XmlError *error)
{
  int *code = data;

  if (*code == 0 && error != NULL)
    *code = error->code;
}

static void
catch_errors (xmlXPathContext *context, int *code)
{
#if LIBXML_VERSION >= 21300
  xmlXPathSetErrorHandler (context, error_cb, code);
#else
  context->error = (xmlStructuredErrorFunc)error_cb;
  context->userData = code;
#endif
}

static const char *
describe_error (int code)
{
  switch (code)
    {
    case XML_XPATH_UNDEF_VARIABLE_ERROR:
      return _ ("it uses a variable that is not set");
    case XML_XPATH_UNDEF_PREFIX_ERROR:
      return _ ("it uses a prefix that is not known");
    case XML_XPATH_UNKNOWN_FUNC_ERROR:
      return _ ("it uses a function that is not known");
    case XML_XPATH_INVALID_ARITY:
      return _ ("a function has too many or too few arguments");
    case XML_XPATH_INVALID_TYPE:
      return _ ("a value is not of the kind that is needed there");
    case XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED:
      return _ ("it would take too long");
    default:
      return _ ("it is not sound XPath");
    }
}

static void
set_error (GError **error, const char *text, int code)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("The expression “%s” cannot be worked out: %s."), text, describe_error (code));
}

/* To make a context takes longer than most expressions do: libxml2 enters all functions in it. */
static xmlXPathContext *
get_context_of_thread (void)
{
  static GPrivate context_of_thread = G_PRIVATE_INIT ((GDestroyNotify)xmlXPathFreeContext);
  xmlXPathContext *context = g_private_get (&context_of_thread);

  if (context == NULL)
    {
      context = xmlXPathNewContext (NULL);
      g_private_set (&context_of_thread, context);
    }

  return context;
}

static xmlXPathCompExpr *
compile (const char *text)
{
  xmlXPathContext *context = get_context_of_thread ();
  xmlXPathCompExpr *compiled;
  int code = 0;

  catch_errors (context, &code);
  compiled = xmlXPathCtxtCompile (context, BAD_CAST text);
  catch_errors (context, NULL);

  return compiled;
}

static xmlXPathObject *
look_up_variable_cb (void *data, const xmlChar *name, const xmlChar *uri)
{
  GHashTable *variables = data;
  const char *value = variables != NULL && uri == NULL ? g_hash_table_lookup (variables, name) : NULL;

  return value != NULL ? xmlXPathNewString (BAD_CAST value) : NULL;
}

static xmlXPathCompExpr *
compile_prefixed (const char *text, const GArray *tokens)
{
  g_autofree char *prefixed = cdt_xpath_add_prefix (text, tokens, PREFIX);

  return compile (prefixed);
}

/* The form of the expression for trees with or without a namespace */
static xmlXPathCompExpr *
get_compiled (CdtXPath *xpath, gboolean has_namespace)
{
  if (has_namespace && xpath->compiled == NULL)
    {
      g_autoptr (GArray) tokens = cdt_xpath_scan (xpath->text);

      xpath->compiled = compile_prefixed (xpath->text, tokens);
    }
  if (!has_namespace && xpath->plain == NULL)
    xpath->plain = compile (xpath->text);

  return has_namespace ? xpath->compiled : xpath->plain;
}

static xmlXPathObject *
evaluate_locked (CdtXPath *xpath, CdtNode *node, GHashTable *variables, int *code)
{
  xmlXPathContext *context = cdt_tree_get_xpath_context (node);
  const CdtNode *root = xmlDocGetRootElement (node->doc);
  xmlXPathCompExpr *compiled = get_compiled (xpath, root->ns != NULL);
  xmlXPathObject *result;

  if (root->ns != NULL)
    {
      const xmlChar *known = xmlXPathNsLookup (context, BAD_CAST PREFIX);

      if (known == NULL)
        xmlXPathRegisterNs (context, BAD_CAST PREFIX, root->ns->href);
    }
  catch_errors (context, code);
  xmlXPathRegisterVariableLookup (context, look_up_variable_cb, variables);
  context->opLimit = MAX_OPERATIONS;
  context->opCount = 0;
  context->node = node;
  context->contextSize = 1;
  context->proximityPosition = 1;
  result = xmlXPathCompiledEval (compiled, context);
  xmlXPathRegisterVariableLookup (context, NULL, NULL);
  catch_errors (context, NULL);
  context->node = NULL;

  return result;
}

static xmlXPathObject *
evaluate (const CdtXPath *xpath, CdtNode *node, GHashTable *variables, GError **error)
{
  CdtXPath *lockable = (CdtXPath *)xpath;
  xmlXPathObject *result;
  int code = 0;

  g_mutex_lock (&lockable->lock);
  result = evaluate_locked (lockable, node, variables, &code);
  g_mutex_unlock (&lockable->lock);
  if (result != NULL)
    return result;
  set_error (error, xpath->text, code);

  return NULL;
}

CdtXPath *
cdt_xpath_new (const char *expression, GError **error)
{
  g_autoptr (GArray) tokens = NULL;
  CdtXPathQuestion *question;
  xmlXPathCompExpr *compiled = NULL;
  CdtXPath *xpath;

  g_return_val_if_fail (expression != NULL, NULL);

  tokens = cdt_xpath_scan (expression);
  if (!cdt_xpath_knows_functions (tokens))
    {
      set_error (error, expression, XML_XPATH_UNKNOWN_FUNC_ERROR);
      return NULL;
    }
  question = cdt_xpath_question_new (tokens);
  /* What is a question is sound. */
  if (question == NULL)
    compiled = compile_prefixed (expression, tokens);
  if (question == NULL && compiled == NULL)
    {
      set_error (error, expression, XML_XPATH_EXPR_ERROR);
      return NULL;
    }
  xpath = g_new0 (CdtXPath, 1);
  g_atomic_ref_count_init (&xpath->ref_count);
  g_mutex_init (&xpath->lock);
  xpath->text = g_strdup (expression);
  xpath->question = question;
  xpath->compiled = compiled;

  return xpath;
}

CdtXPath *
cdt_xpath_ref (CdtXPath *xpath)
{
  g_return_val_if_fail (xpath != NULL, NULL);

  g_atomic_ref_count_inc (&xpath->ref_count);

  return xpath;
}

void
cdt_xpath_unref (CdtXPath *xpath)
{
  g_return_if_fail (xpath != NULL);

  if (!g_atomic_ref_count_dec (&xpath->ref_count))
    return;
  xmlXPathFreeCompExpr (xpath->compiled);
  xmlXPathFreeCompExpr (xpath->plain);
  g_clear_pointer (&xpath->question, cdt_xpath_question_free);
  g_mutex_clear (&xpath->lock);
  g_strfreev (xpath->paths);
  g_clear_pointer (&xpath->uses, g_array_unref);
  g_free (xpath->text);
  g_free (xpath);
}

const char *
cdt_xpath_get_text (const CdtXPath *xpath)
{
  g_return_val_if_fail (xpath != NULL, NULL);

  return xpath->text;
}

const char *const *
cdt_xpath_get_paths (const CdtXPath *xpath)
{
  CdtXPath *lockable = (CdtXPath *)xpath;

  g_return_val_if_fail (xpath != NULL, NULL);

  g_mutex_lock (&lockable->lock);
  if (xpath->paths == NULL)
    {
      g_autoptr (GArray) tokens = cdt_xpath_scan (xpath->text);

      lockable->paths = cdt_xpath_find_paths (tokens, &lockable->uses);
    }
  g_mutex_unlock (&lockable->lock);

  return (const char *const *)xpath->paths;
}

gboolean
cdt_xpath_is_quick (const CdtXPath *xpath)
{
  g_return_val_if_fail (xpath != NULL, FALSE);

  return xpath->question != NULL;
}

CdtXPathUse
cdt_xpath_get_use (const CdtXPath *xpath, guint n)
{
  g_return_val_if_fail (xpath != NULL && n < g_strv_length ((char **)cdt_xpath_get_paths (xpath)),
                        CDT_XPATH_USE_VALUE);

  return g_array_index (xpath->uses, CdtXPathUse, n);
}

gboolean
cdt_xpath_test (const CdtXPath *xpath, CdtNode *node, GHashTable *variables, gboolean *result, GError **error)
{
  xmlXPathObject *object;

  g_return_val_if_fail (xpath != NULL && cdt_node_is_element (node) && result != NULL, FALSE);

  if (xpath->question != NULL)
    {
      *result = cdt_xpath_question_holds (xpath->question, node);
      return TRUE;
    }
  object = evaluate (xpath, node, variables, error);
  if (object == NULL)
    return FALSE;
  *result = xmlXPathCastToBoolean (object) != 0;
  xmlXPathFreeObject (object);

  return TRUE;
}

gboolean
cdt_xpath_number (const CdtXPath *xpath, CdtNode *node, GHashTable *variables, double *result, GError **error)
{
  xmlXPathObject *object;

  g_return_val_if_fail (xpath != NULL && cdt_node_is_element (node) && result != NULL, FALSE);

  object = evaluate (xpath, node, variables, error);
  if (object == NULL)
    return FALSE;
  *result = xmlXPathCastToNumber (object);
  xmlXPathFreeObject (object);

  return TRUE;
}

char *
cdt_xpath_string (const CdtXPath *xpath, CdtNode *node, GHashTable *variables, GError **error)
{
  xmlXPathObject *object;
  xmlChar *string;
  char *result;

  g_return_val_if_fail (xpath != NULL && cdt_node_is_element (node), NULL);

  object = evaluate (xpath, node, variables, error);
  if (object == NULL)
    return NULL;
  string = xmlXPathCastToString (object);
  result = g_strdup ((const char *)string);
  xmlFree (string);
  xmlXPathFreeObject (object);

  return result;
}

GPtrArray *
cdt_xpath_nodes (const CdtXPath *xpath, CdtNode *node, GHashTable *variables, GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  xmlXPathObject *object;

  g_return_val_if_fail (xpath != NULL && cdt_node_is_element (node), NULL);

  if (xpath->question != NULL && cdt_xpath_question_select (xpath->question, node, nodes))
    return g_steal_pointer (&nodes);
  object = evaluate (xpath, node, variables, error);
  if (object == NULL)
    return NULL;
  if (object->type == XPATH_NODESET)
    {
      if (object->nodesetval != NULL)
        xmlXPathNodeSetSort (object->nodesetval);
      for (int i = 0; object->nodesetval != NULL && i < object->nodesetval->nodeNr; i++)
        if (cdt_node_is_element (object->nodesetval->nodeTab[i]))
          g_ptr_array_add (nodes, object->nodesetval->nodeTab[i]);
    }
  else
    {
      set_error (error, xpath->text, XML_XPATH_INVALID_TYPE);
      g_clear_pointer (&nodes, g_ptr_array_unref);
    }
  xmlXPathFreeObject (object);

  return g_steal_pointer (&nodes);
}
