# Makes the exhibition the shell of one account: no Explorer, no taskbar, no
# start menu. For Windows 10/11 Enterprise, Education and IoT Enterprise.
# Run as administrator, after Maarid was installed for the whole machine:
#
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 [-Account maarid]
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -Undo
param([string]$Account = 'maarid', [switch]$Undo)
$ErrorActionPreference = 'Stop'
$program = "$env:ProgramFiles\Maarid\Maarid.exe"
$namespace = 'root\standardcimv2\embedded'

if ($Undo) {
  $launcher = [wmiclass]"\\localhost\${namespace}:WESL_UserSetting"
  $launcher.SetEnabled($false) | Out-Null
  foreach ($key in Get-CimInstance -Namespace $namespace -ClassName WEKF_PredefinedKey) {
    if ($key.Enabled) { $key.Enabled = $false; Set-CimInstance -InputObject $key }
  }
  Write-Output 'The ordinary desktop is back at the next sign-in.'
  return
}

if (-not (Test-Path $program)) { throw "Maarid is not installed: there is no $program" }
foreach ($feature in 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter') {
  Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
}
if (-not (Get-LocalUser -Name $Account -ErrorAction SilentlyContinue)) {
  New-LocalUser -Name $Account -NoPassword -AccountNeverExpires -UserMayNotChangePassword | Out-Null
  Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $Account
}

# The shell. 0 means: start it again, however it ended.
$sid = (New-Object Security.Principal.NTAccount $Account).Translate([Security.Principal.SecurityIdentifier]).Value
$launcher = [wmiclass]"\\localhost\${namespace}:WESL_UserSetting"
$launcher.SetDefaultShell('explorer.exe', 0) | Out-Null
$launcher.RemoveCustomShell($sid) 2>$null | Out-Null
$launcher.SetCustomShell($sid, "`"$program`"", ($null), ($null), 0) | Out-Null
$launcher.SetEnabled($true) | Out-Null

# Keys that Windows itself answers, for everybody but administrators.
$keys = 'Ctrl+Alt+Del', 'Alt+F4', 'Alt+Tab', 'Ctrl+Esc', 'Ctrl+Shift+Esc', 'Win+L', 'Win+R', 'Win+E', 'Win+D', 'Win+Tab', 'Win+U', 'Win+I', 'Win+X', 'Windows', 'Application'
foreach ($name in $keys) {
  $key = Get-CimInstance -Namespace $namespace -ClassName WEKF_PredefinedKey | Where-Object Id -eq $name
  if ($key) { $key.Enabled = $true; Set-CimInstance -InputObject $key }
}
Get-CimInstance -Namespace $namespace -ClassName WEKF_Settings |
  Where-Object Name -eq 'DisableKeyboardFilterForAdministrators' |
  ForEach-Object { $_.Value = 'true'; Set-CimInstance -InputObject $_ }

reg.exe import "$PSScriptRoot\kiosk.reg"
# The screen and the machine do not sleep while they have power.
powercfg.exe /change monitor-timeout-ac 0
powercfg.exe /change standby-timeout-ac 0
powercfg.exe /change hibernate-timeout-ac 0
Write-Output "Restart. Set the account to sign in by itself with Autologon or with netplwiz: $Account"
