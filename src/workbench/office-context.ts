/** Requirement sets that the host meets. Notes (ExcelApi 1.18) are missing in the client at hand; comments stand in for them. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  // TieoutEmbedded: no charts and no printed pages here (workbook/excel-support.ts).
  TieoutEmbedded: "1.0", ExcelApi: "1.17", CustomFunctionsRuntime: "1.4", CustomFunctions: "1.7", SharedRuntime: "1.2", RibbonApi: "1.2", RichApiRuntime: "1.2", Settings: "1.1", DialogApi: "1.2", AddinCommands: "1.3",
};

/** How the unmodified Office.js finds its host: Excel for Windows, shared runtime (1) with custom functions (2). */
export const HOST_INFO = "Excel|Win32|16.01|en-US|telemetry||disableLogging|3";

export interface DocumentSettings {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
}

/** What Office.js asks of the document that it runs in. Every member is called by name. */
export function officeContext(settings: DocumentSettings): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "tieout",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-US",
    GetAppDataLocale: () => "en-US",
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 2,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "tieout",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostFullVersion: () => "16.0.17000.20000",
    GetHostCustomMessage: () => "",
    GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => "{}",
    GetSettings: () => settings,
  };
}
